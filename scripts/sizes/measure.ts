import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What a host's page loads, in bytes. */
export interface Size {
  readonly min: number;
  readonly gzip: number;
}

/**
 * The sizes of what `dist` holds: the one file for plain pages as it is, the engine bundled and minified, and each
 * element so too, without Lit and D3, which a page has once.
 */
export async function measureSizes(): Promise<Record<string, Size>> {
  const elements = readdirSync('dist/elements')
    .filter((file) => file.endsWith('.js'))
    .toSorted();
  const sizes: Record<string, Size> = {
    'callboard.min.js': sizeOf(readFileSync('dist/callboard.min.js')),
    engine: await bundledSize('dist/engine.js'),
  };
  for (const file of elements)
    sizes[`elements/${file.replace(/\.js$/, '')}`] = await bundledSize(`dist/elements/${file}`);
  return sizes;
}

async function bundledSize(entry: string): Promise<Size> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    // As a host's bundler writes it: three bytes for a Chinese character, not six for its escape.
    charset: 'utf8',
    external: ['lit', 'lit/*', '@lit/*', 'd3'],
    legalComments: 'none',
    write: false,
  });
  return sizeOf(outputFiles[0]!.contents);
}

function sizeOf(bytes: Uint8Array): Size {
  return { min: bytes.byteLength, gzip: gzipSync(bytes, { level: 9 }).byteLength };
}
