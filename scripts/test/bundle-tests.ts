import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestEvent } from 'node:test/reporters';
import { build } from 'esbuild';

/** Test files made ready to run, each in a process of its own, without compiling anything there. */
export interface BundledTests {
  /** In the order of the sources. */
  readonly files: readonly string[];
  /** The events of a run of these files, told of the sources. */
  told(events: AsyncIterable<TestEvent>): AsyncIterable<TestEvent>;
  remove(): Promise<void>;
}

/**
 * Compiles the files in one go, with what they share in chunks. Most files test for a few milliseconds, while coming
 * up with a compiler in the process takes a second.
 */
export async function bundleTests(sources: readonly string[]): Promise<BundledTests> {
  // By process: several runs may be at work in one tree.
  const folder = resolve('.cache/node-tests', String(process.pid));
  await build({
    entryPoints: [...sources],
    outdir: folder,
    outbase: '.',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [
      {
        name: 'a file’s own address',
        setup({ onLoad }) {
          onLoad({ filter: /[\\/](test|scripts|bench)[\\/].*\.ts$/ }, async ({ path }) => ({
            contents: withAddress(await readFile(path, 'utf8'), path),
            loader: 'ts',
          }));
        },
      },
      {
        name: 'packages',
        setup({ onResolve }) {
          onResolve({ filter: /^[a-z@]/ }, ({ path, importer }) => packageOf(path, importer));
        },
      },
    ],
  });
  const sourceOf = (path: string): string =>
    path.startsWith(folder + sep) ? resolve(relative(folder, path).replace(/\.js$/, '.ts')) : path;
  return {
    files: sources.map((source) => resolve(folder, source.replace(/\.ts$/, '.js'))),
    async *told(events) {
      for await (const event of events) {
        const data = event.data as { name?: string; file?: string };
        if (data.file !== undefined) data.file = sourceOf(data.file);
        if (data.name !== undefined) data.name = sourceOf(data.name);
        yield event;
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Compiled in with what it imports: a module a function, of which each of the many files with laws would load all. */
const compiledIn = 'fast-check';

/** Packages are left where they are, but for those that take longer to find and load than the test that asks for them. */
function packageOf(name: string, importer: string): { path?: string; external?: boolean } | undefined {
  const ofCompiledIn = /[\\/]node_modules[\\/](fast-check|pure-rand)[\\/]/.test(importer);
  if (name === compiledIn || ofCompiledIn) return undefined;
  return benchPackage(name, importer) ?? { path: name, external: true };
}

/** A package of the bench, which is not where the tests are bundled to. */
function benchPackage(name: string, importer: string): { path: string; external: true } | undefined {
  if (!/[\\/]bench[\\/]contenders[\\/]/.test(importer)) return undefined;
  try {
    return { path: createRequire(importer).resolve(name), external: true };
  } catch {
    // Not installed: what is made of it is not tested.
    return undefined;
  }
}

/** The text of a module with `import.meta.url` as it is where the module is not moved. */
export function withAddress(text: string, path: string): string {
  return text.replace(/import\.meta\.url/g, () => JSON.stringify(pathToFileURL(path).href));
}
