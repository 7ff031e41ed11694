// What runs in a worker: `dist/callboard.worker.js`, which needs no other file.
import type { PortLike } from './engine/port.js';
import { serveWorker } from './source/serve-worker.js';

serveWorker(globalThis as unknown as PortLike);
