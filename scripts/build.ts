import { spawnSync } from 'node:child_process';
import { noteBuild, sourcesHash } from './build/freshness.js';

/** What `npm run build` does, in order: the first empties `dist`. */
const commands = [
  ['vite', 'build', '--logLevel', 'warn'],
  ['vite', 'build', '--logLevel', 'warn', '--mode', 'browser'],
  ['vite', 'build', '--logLevel', 'warn', '--mode', 'worker'],
  ['tsc', '-p', 'tsconfig.build.json', '--noEmit', 'false', '--emitDeclarationOnly'],
  ['cem', 'analyze', '--quiet'],
  ['tsx', 'scripts/build/host-types.ts'],
];

const hash = sourcesHash();
for (const [command, ...args] of commands) {
  const { status } = spawnSync(command!, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
noteBuild(hash);
