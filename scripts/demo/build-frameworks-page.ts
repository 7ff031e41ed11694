import { resolve } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';
import { frameworksBuilt } from './frameworks-page.js';

/** Builds the scripts of `demo/frameworks.html` as a host would: from the kit's package, with Vite. */
export async function buildFrameworksPage(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    // What is loaded late stands beside the scripts, wherever the page is served.
    base: './',
    // Not the demo's folder: what lies there for other pages would be copied or emptied.
    root: 'demo/frameworks',
    plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('cb-') } } })],
    // Stands for the package in `node_modules`, of which this project has no copy.
    resolve: { alias: [{ find: /^callboard\//, replacement: `${resolve('dist')}/` }] },
    build: {
      target: 'es2022',
      outDir: resolve(frameworksBuilt),
      emptyOutDir: true,
      rolldownOptions: {
        input: ['plain.ts', 'react.tsx', 'vue.ts'].map((file) => resolve('demo/frameworks', file)),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}
