import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner';
import { build } from 'esbuild';

/** What is beside the tests an address of its own: a worker is started by its address. */
const workers = ['src/callboard.worker.ts'];

/** Where the parts that several files share are served from. */
const shared = 'bundled-tests';

/**
 * Compiles the test files in one go, with what they share in chunks, and serves each at the address of its source.
 * Module by module a page asks for hundreds of files, which costs more than most of the tests in it.
 */
export async function bundleBrowserTests(sources: readonly string[]): Promise<TestRunnerPlugin> {
  const { outputFiles } = await build({
    entryPoints: [...sources, ...workers],
    outdir: '.',
    outbase: '.',
    entryNames: '[dir]/[name]',
    chunkNames: `${shared}/[hash]`,
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    // As the unbundled modules are resolved: Lit’s build for development warns of what is done wrong.
    conditions: ['development'],
    // The runner's own, served by it.
    external: ['/__web-*'],
    sourcemap: true,
    logLevel: 'warning',
    plugins: [
      {
        name: 'a module’s own address',
        setup({ onLoad }) {
          onLoad({ filter: /[\\/](src|test|stories)[\\/].*\.ts$/ }, async ({ path }) => ({
            contents: atItsAddress(await readFile(path, 'utf8'), addressOf(path)),
            loader: 'ts',
          }));
        },
      },
    ],
  });
  const entries = new Set([...sources, ...workers].map((source) => addressOf(source)));
  const served = new Map<string, { readonly body: string; readonly type: string }>();
  for (const { path, text } of outputFiles) {
    const address = addressOf(path);
    const source = address.replace(/\.js$/, '.ts');
    served.set(entries.has(source) ? source : address, {
      body: text,
      type: address.endsWith('.map') ? 'json' : 'js',
    });
  }
  return { name: 'bundled tests', serve: ({ path }) => served.get(path) };
}

/** The text of a module with `import.meta.url` as it is where the module is served by itself. */
export function atItsAddress(text: string, address: string): string {
  return text.replace(/import\.meta\.url/g, () => `new URL(${JSON.stringify(address)}, location.href).href`);
}

/**
 * The test files that a command line names, by path from the root; undefined where it names none or anything that
 * is not simply a file, and all have to be ready.
 */
export function namedTests(args: readonly string[], isFile: (path: string) => boolean): string[] | undefined {
  const named = args.filter((arg) => !arg.startsWith('-'));
  return named.length > 0 && named.every((arg) => arg.endsWith('.browser.test.ts') && isFile(arg))
    ? named.map((arg) => relative('.', resolve(arg)))
    : undefined;
}

function addressOf(path: string): string {
  return `/${relative('.', resolve(path)).replaceAll('\\', '/')}`;
}
