import { mkdir, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { type ContenderName, factoryName } from './contenders/contenders.js';
import type { Generated } from './generator/generate.js';

/** Writes what the bench's pages load into a folder: the rows, and for each contender a page with its one script. */
export async function writePageFiles(
  folder: string,
  names: readonly ContenderName[],
  { bytes, appended }: Generated,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/contacts.json`, bytes);
  await writeFile(`${folder}/appended.json`, appended);
  for (const name of names) {
    await writeFile(
      `${folder}/${name}.html`,
      `<!doctype html><meta charset="utf-8"><title>${name}</title><script type="module" src="${name}.js"></script>`,
    );
    await build({
      stdin: {
        contents: `
          import { ${factoryName(name)} } from './contenders/${name}.ts';
          import { benchPage } from './browser/bench-page.ts';
          window.bench = benchPage(${factoryName(name)}());`,
        resolveDir: import.meta.dirname,
        loader: 'ts',
      },
      bundle: true,
      format: 'esm',
      target: 'es2022',
      minify: true,
      outfile: `${folder}/${name}.js`,
      logLevel: 'warning',
    });
  }
}
