import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';

/** All that the contents of `dist` follow from. */
const sources = [
  'src',
  'scripts/build',
  'scripts/build.ts',
  'vite.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'custom-elements-manifest.config.mjs',
  'package.json',
];
const stamp = '.cache/build-sources.sha256';

/** Whether `dist` was built from the sources as they are now. Contents are compared: git sets all times anew. */
export function isBuildFresh(): boolean {
  return (
    existsSync('dist/callboard.min.js') && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash()
  );
}

/** A hash of what the build reads. Taken before a build, so that an edit during it makes the result stale. */
export function sourcesHash(): string {
  return hashOf(sources);
}

/** A hash of files' names and contents; of a folder, all that is in it. */
export function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

export function noteBuild(hash: string): void {
  mkdirSync('.cache', { recursive: true });
  writeFileSync(stamp, hash);
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((file) => `${path}/${file}`)
    .filter((file) => statSync(file).isFile())
    .toSorted();
}
