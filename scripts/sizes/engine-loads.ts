import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type * as engine from '../../src/engine.js';
import { asHostsBundle } from './as-hosts-bundle.js';

/** The scripts of a page that loads data by the engine alone, as a bundler with code splitting makes them. */
export interface EngineLoads {
  /** Those that its script imports, itself or by way of others: they are there before any of it runs. */
  readonly first: readonly Uint8Array[];
  /** Those that have been loaded when it has the answer to a question about contacts. */
  readonly answer: readonly Uint8Array[];
}

/** Contacts of two queues: what every call centre has of them, and no other part. */
const contacts = ['sales', 'support', 'sales', 'support'].map((queue, at) => ({
  id: `c${at}`,
  startedAt: `2025-10-0${at + 1}T09:00:00+02:00`,
  queue,
  agent: 'a1',
  channel: 'voice',
  direction: 'inbound',
  outcome: at === 3 ? 'abandoned' : 'answered',
  queueSeconds: 10 * at,
  talkSeconds: 100,
  wrapSeconds: 20,
}));

/** Builds such a page's scripts from `dist`, and runs them to see what they load. */
export async function engineLoads(): Promise<EngineLoads> {
  const { outputFiles, metafile } = await build({
    ...asHostsBundle,
    stdin: { contents: `export { loadData } from './dist/engine.js';`, resolveDir: '.' },
    splitting: true,
    metafile: true,
    outdir: 'page',
    entryNames: 'entry',
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
  const imports = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [
      basename(path),
      output.imports.flatMap(({ kind, path: to }) => (kind === 'import-statement' ? [basename(to)] : [])),
    ]),
  );
  const first = new Set(['entry.js']);
  for (const file of first) for (const imported of imports.get(file) ?? []) first.add(imported);
  const of = (names: Iterable<string>): Uint8Array[] => [...names].map((name) => files.get(name)!);
  return { first: of(first), answer: of(await loadedForAnswer(files)) };
}

/** Every script tells that it runs. */
async function loadedForAnswer(files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlySet<string>> {
  const told: { loadedScripts?: Set<string> } = globalThis as object;
  const loaded = (told.loadedScripts = new Set<string>());
  const folder = mkdtempSync(join(tmpdir(), 'callboard-sizes-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    for (const [name, contents] of files) {
      const telling = `globalThis.loadedScripts.add(${JSON.stringify(name)});\n`;
      writeFileSync(join(folder, name), telling + new TextDecoder().decode(contents));
    }
    const { loadData } = (await import(pathToFileURL(join(folder, 'entry.js')).href)) as typeof engine;
    const source = await loadData({ timeZone: 'Europe/Berlin', contacts });
    const { rows } = await source.query({ metrics: ['service-level', 'abandon-rate'], by: ['queue'] });
    if (rows.length !== 2) throw new Error(`not an answer: ${JSON.stringify(rows)}`);
    source.close();
  } finally {
    delete told.loadedScripts;
    rmSync(folder, { recursive: true });
  }
  return loaded;
}
