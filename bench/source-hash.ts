import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** A hash of what some modules of the bench do, and all that they import but packages: it stays while only comments change. */
export async function sourceHash(modules: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: modules.map((module) => `export * from ${JSON.stringify(module)};`).join('\n'),
      resolveDir: resolve('bench'),
      loader: 'ts',
    },
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    minify: true,
    write: false,
    logLevel: 'warning',
  });
  return hashOf(outputFiles.map(({ contents }) => contents));
}

/** A short hash of some texts or bytes, one after another. */
export function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}
