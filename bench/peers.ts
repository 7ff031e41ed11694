import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ContenderName, entryOf } from './contenders/contenders.js';

/** Where the packages of other makers are: not in the kit's own `node_modules`, so that `npm ci` does not fetch them. */
export const peersFolder = fileURLToPath(new URL('.', import.meta.url));

/** Whether what a contender is made of is here. */
export function isInstalled(name: ContenderName): boolean {
  const { package: needed } = entryOf(name);
  return needed === undefined || existsSync(`${peersFolder}node_modules/${needed}`);
}

/** Fetches the packages of `bench/package.json` as its lock file has them. Throws where npm fails. */
export function installPeers(): void {
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: peersFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('npm ci failed in bench/', { cause: error });
}
