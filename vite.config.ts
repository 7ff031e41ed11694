import { defineConfig } from 'vite';
import { entries } from './scripts/build/entries.js';
import { afterKit, beforeKit } from './scripts/build/one-copy.js';

const common = { target: 'es2022', outDir: 'dist', sourcemap: true } as const;

/** `--mode browser`: the one file for a page without a bundler; otherwise a module for each entry. */
export default defineConfig(({ mode }) => {
  if (mode === 'browser') {
    return {
      build: {
        ...common,
        emptyOutDir: false,
        lib: {
          entry: 'scripts/build/whole-kit.ts',
          name: 'callboardKit',
          formats: ['iife'],
          fileName: () => 'callboard.min.js',
        },
        rolldownOptions: {
          output: {
            minify: true,
            codeSplitting: false,
            exports: 'named',
            postBanner: beforeKit,
            postFooter: (chunk) => afterKit(chunk.exports),
          },
        },
      },
    };
  }
  return {
    build: {
      ...common,
      emptyOutDir: true,
      // A host's bundler minifies; readable modules are easier to step through.
      minify: false,
      lib: { entry: entries(), formats: ['es'] },
      rolldownOptions: {
        external: [/^lit(\/|$)/, /^@lit\//, /^d3(-|$)/],
        output: { chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
});
