import { existsSync, readdirSync } from 'node:fs';

/** The modules that a host may import: the name in `dist` and after `callboard/` → the source file. */
export function entries(): Record<string, string> {
  return {
    index: 'src/index.ts',
    define: 'src/define.ts',
    engine: 'src/engine.ts',
    worker: 'src/worker.ts',
    charts: 'src/charts/index.ts',
    ...folders('locales', 'src/i18n', 'index.ts'),
    ...folders('elements', 'src/elements', 'define.ts'),
  };
}

/** A new element or language is an entry by lying in its folder. */
function folders(name: string, folder: string, file: string): Record<string, string> {
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${folder}/${entry.name}/${file}`))
    .map((entry) => entry.name)
    .toSorted();
  return Object.fromEntries(found.map((entry) => [`${name}/${entry}`, `${folder}/${entry}/${file}`]));
}
