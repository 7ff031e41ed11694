import { browserPlaces, type PlacesInput } from './browser-places.js';

/** What the finder needs of the machine; handed in, so that its choices can be tested without one. */
export interface BrowserHost extends PlacesInput {
  readonly isRoot: boolean;
  isFile(path: string): boolean;
  /** Whether the program says its version: a shell script that only tells where to get a browser does not. */
  starts(program: string): boolean;
  /** Runs a command with its output shown, and says whether it ended well. */
  run(command: string, args: readonly string[]): boolean;
  /** Puts the pinned headless shell at `cachedShell`. */
  downloadShell(): Promise<void>;
  say(line: string): void;
}

/** No Chromium was found and none could be had; the message says what was tried and what to do. */
export class BrowserNotFound extends Error {
  override name = 'BrowserNotFound';
}

const aptGet = '/usr/bin/apt-get';

/**
 * The path of a Chromium that starts. Looks in the usual places; where there is none, gets one: with apt-get
 * as root on Debian, else a pinned headless shell into the project's cache.
 */
export async function findBrowser(host: BrowserHost): Promise<string> {
  const reports: string[] = [];
  const look = (): string | undefined => {
    reports.length = 0;
    for (const place of browserPlaces(host)) {
      if (!host.isFile(place)) reports.push(`${place}: not there`);
      else if (!host.starts(place)) reports.push(`${place}: does not start`);
      else return place;
    }
    return undefined;
  };

  let found = look();
  if (host.env.CHROME_PATH && found !== undefined && found !== host.env.CHROME_PATH) {
    host.say(`CHROME_PATH is ${reports[0]}; using ${found}`);
  }
  const attempts: string[] = [];
  if (found === undefined && host.platform === 'linux' && host.isRoot && host.isFile(aptGet)) {
    host.say('No Chromium here: installing it with apt-get');
    const packages = ['chromium', 'fonts-liberation'];
    const installed =
      host.run(aptGet, ['update']) &&
      host.run(aptGet, ['install', '-y', '--no-install-recommends', ...packages]);
    attempts.push(`apt-get install ${packages.join(' ')}: ${installed ? 'done' : 'failed'}`);
    found = look();
  }
  if (found === undefined && host.cachedShell !== undefined) {
    host.say('No Chromium here: downloading a headless shell into the cache');
    try {
      await host.downloadShell();
      attempts.push('download of chrome-headless-shell: done');
    } catch (error) {
      attempts.push(
        `download of chrome-headless-shell: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    found = look();
  }
  if (found !== undefined) return found;
  throw new BrowserNotFound(
    [
      'No Chromium was found. Looked at:',
      ...reports.map((report) => `  ${report}`),
      ...(attempts.length > 0 ? ['Tried:', ...attempts.map((attempt) => `  ${attempt}`)] : []),
      `Install one with \`${cure(host.platform)}\`, or set CHROME_PATH to one.`,
    ].join('\n'),
  );
}

function cure(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'brew install --cask chromium';
  if (platform === 'win32') return 'winget install Google.Chrome';
  return 'sudo apt-get install -y chromium fonts-liberation';
}
