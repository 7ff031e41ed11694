import type { BuildOptions } from 'esbuild';

/** How a host's bundler makes scripts of what it imports. */
export const asHostsBundle = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  // Three bytes for a Chinese character, not six for its escape.
  charset: 'utf8',
  external: ['lit', 'lit/*', '@lit/*', 'd3'],
  legalComments: 'none',
  // Of modules that are there for their types alone esbuild says that it leaves them out.
  logLevel: 'error',
  write: false,
} as const satisfies BuildOptions;
