import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BrowserNotFound, findBrowser, type BrowserHost } from '../../scripts/find-browser.js';
import { browserPlaces } from '../../scripts/browser-places.js';

interface Invented {
  platform?: NodeJS.Platform;
  env?: Record<string, string>;
  isRoot?: boolean;
  files?: string[];
  /** Files that are there but do not start. */
  broken?: string[];
  cachedShell?: string;
  /** What a command puts on the disk; a command that is not listed fails. */
  commands?: Record<string, string[]>;
  download?: () => string[];
}

function invent({
  platform = 'linux',
  env = { PATH: '/usr/local/bin:/usr/bin' },
  isRoot = false,
  files = [],
  broken = [],
  cachedShell,
  commands = {},
  download,
}: Invented) {
  const disk = new Set([...files, ...broken]);
  const ran: string[] = [];
  const said: string[] = [];
  const host: BrowserHost = {
    platform,
    env,
    isRoot,
    ...(cachedShell !== undefined && { cachedShell }),
    isFile: (path) => disk.has(path),
    starts: (program) => !broken.includes(program),
    run: (command, args) => {
      const line = [command, ...args].join(' ');
      ran.push(line);
      commands[line]?.forEach((file) => disk.add(file));
      return line in commands;
    },
    downloadShell: async () => {
      ran.push('download');
      if (!download) throw new Error('getaddrinfo ENOTFOUND');
      download().forEach((file) => disk.add(file));
    },
    say: (line) => said.push(line),
  };
  return { host, ran, said };
}

const update = '/usr/bin/apt-get update';
const install = '/usr/bin/apt-get install -y --no-install-recommends chromium fonts-liberation';

describe('findBrowser', () => {
  it('takes CHROME_PATH before anything else', async () => {
    const { host, ran } = invent({
      env: { CHROME_PATH: '/opt/mine', PATH: '/usr/bin' },
      files: ['/opt/mine', '/usr/bin/chromium'],
    });
    assert.equal(await findBrowser(host), '/opt/mine');
    assert.deepEqual(ran, []);
  });

  it('says so when CHROME_PATH leads nowhere and another is used', async () => {
    const { host, said } = invent({
      env: { CHROME_PATH: '/opt/gone', PATH: '/usr/bin' },
      files: ['/usr/bin/chromium'],
    });
    assert.equal(await findBrowser(host), '/usr/bin/chromium');
    assert.deepEqual(said, ['CHROME_PATH is /opt/gone: not there; using /usr/bin/chromium']);
  });

  it('keeps the order of PATH before the order of names', async () => {
    const { host, said } = invent({ files: ['/usr/bin/chromium', '/usr/local/bin/google-chrome'] });
    assert.equal(await findBrowser(host), '/usr/local/bin/google-chrome');
    assert.deepEqual(said, []);
  });

  it('passes by a script that only tells where to get a browser', async () => {
    const { host } = invent({ broken: ['/usr/bin/chromium-browser'], files: ['/opt/google/chrome/chrome'] });
    assert.equal(await findBrowser(host), '/opt/google/chrome/chrome');
  });

  it('finds the usual places of macOS and Windows', async () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    assert.equal(await findBrowser(invent({ platform: 'darwin', files: [chrome] }).host), chrome);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = {
      Path: 'C:\\Windows',
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    };
    assert.equal(await findBrowser(invent({ platform: 'win32', env, files: [edge] }).host), edge);
  });

  it('takes the shell of an earlier download last of all', async () => {
    const { host, ran } = invent({ cachedShell: '/cache/shell', files: ['/cache/shell'] });
    assert.equal(await findBrowser(host), '/cache/shell');
    assert.deepEqual(ran, []);
  });

  it('installs with apt-get as root', async () => {
    const { host, ran } = invent({
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      commands: { [update]: [], [install]: ['/usr/bin/chromium'] },
      cachedShell: '/cache/shell',
    });
    assert.equal(await findBrowser(host), '/usr/bin/chromium');
    assert.deepEqual(ran, [update, install]);
  });

  it('does not try apt-get as another user, but downloads', async () => {
    const { host, ran } = invent({
      files: ['/usr/bin/apt-get'],
      cachedShell: '/cache/shell',
      download: () => ['/cache/shell'],
    });
    assert.equal(await findBrowser(host), '/cache/shell');
    assert.deepEqual(ran, ['download']);
  });

  it('downloads where apt-get fails', async () => {
    const { host, ran } = invent({
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      cachedShell: '/cache/shell',
      download: () => ['/cache/shell'],
    });
    assert.equal(await findBrowser(host), '/cache/shell');
    assert.deepEqual(ran, [update, 'download']);
  });

  it('names each place, each attempt and one cure when there is none to be had', async () => {
    const { host } = invent({
      isRoot: true,
      env: { PATH: '/usr/bin' },
      files: ['/usr/bin/apt-get'],
      broken: ['/usr/bin/chromium-browser'],
      cachedShell: '/cache/shell',
    });
    await assert.rejects(findBrowser(host), (error) => {
      assert.ok(error instanceof BrowserNotFound);
      for (const place of browserPlaces(host)) assert.match(error.message, new RegExp(`^  ${place}: `, 'm'));
      assert.match(error.message, /\/usr\/bin\/chromium-browser: does not start/);
      assert.match(error.message, /apt-get install chromium fonts-liberation: failed/);
      assert.match(error.message, /download of chrome-headless-shell: getaddrinfo ENOTFOUND/);
      assert.match(error.message, /`sudo apt-get install -y chromium fonts-liberation`, or set CHROME_PATH/);
      return true;
    });
  });
});
