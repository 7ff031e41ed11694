import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { asHostsBundle } from './as-hosts-bundle.js';
import { engineLoads } from './engine-loads.js';

/** What a host's page loads, in bytes. */
export interface Size {
  readonly min: number;
  readonly gzip: number;
}

/**
 * The sizes of what `dist` holds: the one file for plain pages as it is, the engine bundled and minified (all of it, and
 * what of it a page loads that only loads data and asks), and each element so too, without Lit and D3, which a page has
 * once.
 */
export async function measureSizes(): Promise<Record<string, Size>> {
  const elements = readdirSync('dist/elements')
    .filter((file) => file.endsWith('.js'))
    .toSorted();
  const loads = await engineLoads();
  const sizes: Record<string, Size> = {
    'callboard.min.js': sizeOf(readFileSync('dist/callboard.min.js')),
    engine: await bundledSize('dist/engine.js'),
    'engine, first load': added(loads.first),
    'engine, first answer': added(loads.answer),
  };
  for (const file of elements)
    sizes[`elements/${file.replace(/\.js$/, '')}`] = await bundledSize(`dist/elements/${file}`);
  return sizes;
}

async function bundledSize(entry: string): Promise<Size> {
  const { outputFiles } = await build({ ...asHostsBundle, entryPoints: [entry] });
  return sizeOf(outputFiles[0]!.contents);
}

function sizeOf(bytes: Uint8Array): Size {
  return { min: bytes.byteLength, gzip: gzipSync(bytes, { level: 9 }).byteLength };
}

/** Files are compressed one by one. */
function added(files: readonly Uint8Array[]): Size {
  const sizes = files.map(sizeOf);
  return {
    min: sizes.reduce((sum, { min }) => sum + min, 0),
    gzip: sizes.reduce((sum, { gzip }) => sum + gzip, 0),
  };
}
