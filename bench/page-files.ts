import { copyFile, link, mkdir, readFile, writeFile } from 'node:fs/promises';
import { build, type BuildOptions } from 'esbuild';
import { type ContenderName, entryOf, factoryName } from './contenders/contenders.js';
import { peersFolder } from './peers.js';
import type { Prepared } from './prepare.js';
import { hashOf } from './source-hash.js';

/** What the bench's pages load beside the rows. */
export interface PageFiles {
  readonly names: readonly string[];
  /** What each contender is, to the byte, and the rows that it is given: a hash. */
  readonly made: Readonly<Partial<Record<ContenderName, string>>>;
}

/**
 * Writes what the bench's pages load into a folder: the rows, and for each contender a page with its one script, and the
 * workers and files that it wants beside it.
 */
export async function writePageFiles(
  folder: string,
  names: readonly ContenderName[],
  { folder: rows, key }: Pick<Prepared, 'folder' | 'key'>,
): Promise<PageFiles> {
  await mkdir(folder, { recursive: true });
  // A link: rows that another run throws away meanwhile stay here.
  for (const file of ['contacts.json', 'appended.json']) await link(`${rows}/${file}`, `${folder}/${file}`);
  const written: string[] = [];
  const made: Partial<Record<ContenderName, string>> = {};
  for (const name of names) {
    const { lacks = [], files = {}, workers = {} } = entryOf(name);
    await writeFile(
      `${folder}/${name}.html`,
      `<!doctype html><meta charset="utf-8"><title>${name}</title><script type="module" src="${name}.js"></script>`,
    );
    const contents = `
      import { ${factoryName(name)} } from './contenders/${name}.ts';
      import { benchPage } from './browser/bench-page.ts';
      window.bench = benchPage(await ${factoryName(name)}(), ${JSON.stringify(lacks)});`;
    await bundle(`${folder}/${name}.js`, {
      stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    });
    for (const [file, source] of Object.entries(workers))
      await bundle(`${folder}/${file}`, { entryPoints: [`${import.meta.dirname}/${source}`] });
    for (const [file, source] of Object.entries(files)) {
      await copyFile(`${peersFolder}node_modules/${source}`, `${folder}/${file}`);
    }
    const own = [`${name}.html`, `${name}.js`, ...Object.keys(workers), ...Object.keys(files)];
    made[name] = hashOf([key, ...(await Promise.all(own.map((file) => readFile(`${folder}/${file}`))))]);
    written.push(...own);
  }
  return { names: written, made };
}

async function bundle(outfile: string, source: Pick<BuildOptions, 'stdin' | 'entryPoints'>): Promise<void> {
  await build({
    ...source,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    outfile,
    logLevel: 'warning',
  });
}
