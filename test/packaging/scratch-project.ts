import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ensureBuilt } from '../../scripts/build/ensure-built.js';

/** A host's project with the packed kit installed in it. */
export interface ScratchProject {
  readonly folder: string;
  /** Where the package lies. */
  readonly callboard: string;
  /** Files of the package, by path in it. */
  readonly packed: readonly string[];
  write(files: Readonly<Record<string, string>>): void;
  remove(): void;
}

/**
 * Packs the kit and installs it as npm would, without a network: the tarball's files, and beside them links to
 * this project's copies of the dependencies that the packed package.json names, and of no others; so that an
 * import of a package that is no dependency fails here as it would at a host's. `own` are the host's own packages.
 */
export function scratchProject(own: readonly string[] = []): ScratchProject {
  ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'callboard-host-'));
  const callboard = join(folder, 'node_modules/callboard');
  const packing = join(folder, 'packing');
  mkdirSync(packing);
  const [report] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', packing], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }),
  ) as [{ filename: string; files: { path: string }[] }];
  execFileSync('tar', ['-xzf', readdirSync(packing)[0]!], { cwd: packing });
  cpSync(join(packing, 'package'), callboard, { recursive: true });
  rmSync(packing, { recursive: true });

  const { dependencies } = JSON.parse(readFileSync(join(callboard, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of [...Object.keys(dependencies), ...own]) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve('node_modules', name), link, 'junction');
  }
  const write: ScratchProject['write'] = (files) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  write({ 'package.json': JSON.stringify({ name: 'host', private: true, type: 'module' }) });
  return {
    folder,
    callboard,
    packed: report.files.map(({ path }) => path),
    write,
    remove: () => rmSync(folder, { recursive: true }),
  };
}
