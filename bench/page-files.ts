import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { build, type BuildOptions } from 'esbuild';
import { type ContenderName, entryOf, factoryName } from './contenders/contenders.js';
import type { Generated } from './generator/generate.js';
import { peersFolder } from './peers.js';

/**
 * Writes what the bench's pages load into a folder: the rows, and for each contender a page with its one script, and the
 * workers and files that it wants beside it. Says the names of all but the rows.
 */
export async function writePageFiles(
  folder: string,
  names: readonly ContenderName[],
  { bytes, appended }: Generated,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/contacts.json`, bytes);
  await writeFile(`${folder}/appended.json`, appended);
  const written: string[] = [];
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
    written.push(`${name}.html`, `${name}.js`, ...Object.keys(workers), ...Object.keys(files));
  }
  return written;
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
