import { createWorkerSource } from '../../src/worker.js';
import type { Contender } from './contender.js';
import { ofSource } from './callboard/of-source.js';

/** This kit's engine in two workers: this thread asks, and works values out of sums. */
export function callboardWorkers(): Contender {
  return ofSource('workers', (input) =>
    createWorkerSource(input, { workers: 2, workerUrl: new URL('callboard.worker.js', location.href).href }),
  );
}
