import { defineConfig } from 'vite';
import { entries } from './scripts/build/entries.js';
import { afterKit, beforeKit } from './scripts/build/one-copy.js';
import { workerAddress } from './scripts/build/worker-address.js';

const common = { target: 'es2022', outDir: 'dist', sourcemap: true } as const;

/**
 * `--mode browser`: the one file for a page without a bundler; `--mode worker`: what runs in workers; otherwise a module
 * for each entry.
 */
export default defineConfig(({ mode }) => {
  if (mode === 'worker') {
    return {
      build: {
        ...common,
        emptyOutDir: false,
        // Runs as a module, as a classic script and as another bundler's asset: it imports nothing.
        lib: {
          entry: 'src/callboard.worker.ts',
          name: 'callboardWorker',
          formats: ['iife'],
          fileName: () => 'callboard.worker.js',
        },
        rolldownOptions: { output: { minify: true, codeSplitting: false } },
      },
    };
  }
  if (mode === 'browser') {
    return {
      plugins: [workerAddress()],
      // The bundle is a function within a module: its address is read outside of it.
      define: { 'import.meta.url': 'kitUrl' },
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
    plugins: [workerAddress()],
    build: {
      ...common,
      emptyOutDir: true,
      // A host's bundler minifies; readable modules are easier to step through.
      minify: false,
      lib: { entry: entries(), formats: ['es'] },
      rolldownOptions: {
        external: [/^lit(\/|$)/, /^@lit\//, /^d3(-|$)/],
        // A file a module, so that a host's bundler takes what it needs of them, not what shares a chunk with that.
        output: {
          preserveModules: true,
          preserveModulesRoot: 'src',
          entryFileNames: ({ name }) => (name in entries() ? '[name].js' : 'modules/[name].js'),
        },
      },
    },
  };
});
