import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Browser, computeExecutablePath, detectBrowserPlatform, install } from '@puppeteer/browsers';
import type { BrowserHost } from './find-browser.js';

/** The build that puppeteer-core 24.43 is tested with, so one that is sure to have been published. */
const buildId = '148.0.7778.97';
const cacheDir = fileURLToPath(new URL('../.cache/browser', import.meta.url));

/** The machine that this process runs on, as the browser finder sees it. */
export function thisMachine(): BrowserHost {
  const shellPlatform = detectBrowserPlatform();
  const shell = { browser: Browser.CHROMEHEADLESSSHELL, buildId, cacheDir };
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    ...(shellPlatform && { cachedShell: computeExecutablePath({ ...shell, platform: shellPlatform }) }),
    isFile,
    // On Windows `chrome --version` opens a window instead of answering.
    starts: (program) =>
      process.platform === 'win32' ||
      spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0,
    run: (command, args) =>
      spawnSync(command, args, {
        // Standard output belongs to whoever asked for the path.
        stdio: ['ignore', process.stderr, process.stderr],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0,
    downloadShell: async () => {
      await install({ ...shell, ...(shellPlatform && { platform: shellPlatform }) });
    },
    say: (line) => console.error(line),
  };
}

function isFile(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Absent or not allowed: either way it cannot be started.
    return false;
  }
}
