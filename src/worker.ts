/** `callboard/worker`: data that are read and asked in workers, for browsers. */
export { createWorkerSource, type WorkerOptions } from './source/create-worker-source.js';
export type { WorkerLike } from './engine/port.js';
export type { WorkerReason } from './engine/worker-lost.js';
