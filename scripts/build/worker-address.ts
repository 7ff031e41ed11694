import { posix } from 'node:path';
import type { Plugin } from 'vite';

const source = `new URL('../callboard.worker.ts', import.meta.url)`;
const mark = '@callboard-worker';

/**
 * Lets a build's modules name the kit's worker by its place beside them, in the form in which a host's bundler finds it.
 * Vite by itself would name it from the root of a site, or write the source of it into the module.
 */
export function workerAddress(): Plugin {
  return {
    name: 'callboard:worker-address',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('src/engine/worker-url.ts')) return undefined;
      if (!code.includes(source)) this.error(`no address of the worker in ${id}`);
      return {
        code: code.replace(source, `new URL(/* @vite-ignore */ '${mark}', import.meta.url)`),
        map: null,
      };
    },
    renderChunk(code, { fileName }) {
      if (!code.includes(mark)) return undefined;
      const path = posix.relative(posix.dirname(fileName), 'callboard.worker.js');
      const address = path.startsWith('.') ? path : `./${path}`;
      return { code: code.replace(/\/\* @vite-ignore \*\/\s*/g, '').replace(mark, address), map: null };
    },
  };
}
