import { posix, win32 } from 'node:path';

/** What the list of places depends on. */
export interface PlacesInput {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where this project's own download lies or would lie; absent where there is none for the platform. */
  readonly cachedShell?: string;
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chrome-headless-shell',
];

/**
 * Every place where a Chromium may lie, the wished-for first: `CHROME_PATH`, the usual names on `PATH`, the
 * usual folders of the platform, this project's cache.
 */
export function browserPlaces({ platform, env, cachedShell }: PlacesInput): string[] {
  const places = [env.CHROME_PATH, ...onPath(platform, env), ...usual(platform, env), cachedShell];
  return [...new Set(places.filter((place) => place !== undefined && place !== ''))] as string[];
}

function onPath(platform: NodeJS.Platform, env: PlacesInput['env']): string[] {
  const path = platform === 'win32' ? win32 : posix;
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name + suffix)));
}

function usual(platform: NodeJS.Platform, env: PlacesInput['env']): string[] {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.flatMap((root) => (root ? programs.map((program) => win32.join(root, program)) : []));
  }
  if (platform === 'darwin') {
    const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const roots = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
    return roots.flatMap((root) =>
      programs.map((program) => posix.join(root, `${program}.app`, 'Contents/MacOS', program)),
    );
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ];
}
