import { spawnSync } from 'node:child_process';
import { isBuildFresh } from './freshness.js';

/** Builds `dist` unless it is what the sources as they are now give. */
export function ensureBuilt(): void {
  if (isBuildFresh()) return;
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the build failed');
}
