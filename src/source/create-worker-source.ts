import { type WorkerWays, workerWays } from '../engine/worker-ways.js';
import { abortError } from '../platform.js';
import type { DataInput, MetricSource } from './metric-source.js';
import { openWorkerSource, type WorkerLoad } from './open-worker-source.js';
import type { SmallInput } from './open-input.js';

/** What `createWorkerSource` takes beside its input. */
export interface WorkerOptions extends WorkerLoad, WorkerWays {
  /** How many workers; by default two, or one where there is one core. With 0 this thread does all. */
  readonly workers?: number;
}

/** Below it, a worker's start costs more than it saves. */
const small: SmallInput = { bytes: 4 << 20, rows: 20_000 };

/** Below it, what two readers save is a few hundredths of a second. */
const partedFrom = 8 << 20;
const patienceMs = 3000;

/**
 * Reads a call centre's JSON in workers, which then also answer: this thread is held for milliseconds only. All answers
 * are those of `loadData`. With little data, and where workers are forbidden, missing or silent, it is `loadData`:
 * `describe()` says so in `engine` and `engineReason`.
 *
 * The page keeps nothing of the input. Should the worker with the data die, bytes and objects that the host still has are
 * read again in this thread; else what is asked rejects with the problem `worker-failed`.
 *
 * Rejects as `loadData` does; with `worker-failed` where a worker dies that has used up a stream. Throws a RangeError for
 * a number of workers that is none.
 */
export function createWorkerSource(input: DataInput, options: WorkerOptions = {}): Promise<MetricSource> {
  const { workers = Math.min(2, cores()), signal } = options;
  if (!Number.isInteger(workers) || workers < 0)
    throw new RangeError(`invalid number of workers: ${workers}`);
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(abortError(signal) as Error);
    if (signal?.aborted === true) {
      leave();
      return;
    }
    signal?.addEventListener('abort', leave, { once: true });
    openWorkerSource(input, options, {
      workers,
      ways: workerWays(options),
      small,
      partedFrom,
      patienceMs,
      weakly: (value) => new WeakRef(value),
    })
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener('abort', leave));
  });
}

function cores(): number {
  const { navigator } = globalThis as { readonly navigator?: { readonly hardwareConcurrency?: number } };
  return navigator?.hardwareConcurrency ?? 1;
}
