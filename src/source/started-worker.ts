import { Calls } from '../engine/calls.js';
import { whenLockIsFree, whenSilent } from '../engine/lifeline.js';
import { WorkerLost, type WorkerReason } from '../engine/worker-lost.js';
import type { WorkerWay } from '../engine/worker-ways.js';
import { type AbortSignalLike, after, randomWords, throwIfAborted } from '../platform.js';
import type { PageMethods } from './page-methods.js';
import { protocolVersion } from './protocol-version.js';
import type { WorkerMethods } from './serve-worker.js';

/** A worker that has answered. */
export interface StartedWorker {
  readonly calls: Calls<WorkerMethods>;
  /** Calls back, once, when the worker is gone without having been ended. */
  onLost(callback: (reason: WorkerReason) => void): void;
  /** Ends it: what is asked of it rejects. */
  end(error: unknown): void;
}

/**
 * Starts a worker by the first way by which one answers, with methods for it to call. Rejects with a `WorkerLost` where
 * none does: why the last way did not.
 *
 * @param patienceMs how long its first word may take
 */
export async function startWorker(
  ways: readonly WorkerWay[],
  page: PageMethods,
  patienceMs: number,
  signal: AbortSignalLike | undefined,
): Promise<StartedWorker> {
  let failed = new WorkerLost('none');
  for (const way of ways) {
    try {
      return await greeted(way, page, patienceMs);
    } catch (error) {
      failed = error instanceof WorkerLost ? error : new WorkerLost('refused');
    }
    throwIfAborted(signal);
  }
  throw failed;
}

async function greeted(way: WorkerWay, page: PageMethods, patienceMs: number): Promise<StartedWorker> {
  const handle = way();
  const calls = new Calls<WorkerMethods>(handle.port, page);
  const listeners: ((reason: WorkerReason) => void)[] = [];
  let gone: WorkerReason | undefined;
  let stopWatching = (): void => undefined;
  const end = (error: unknown): void => {
    if (calls.isEnded) return;
    stopWatching();
    calls.end(error);
    handle.terminate();
  };
  const lose = (reason: WorkerReason): void => {
    if (gone !== undefined || calls.isEnded) return;
    gone = reason;
    end(new WorkerLost(reason));
    for (const listener of listeners) listener(reason);
  };
  handle.onFailure(lose);
  const forget = after(patienceMs, () => lose('silent'));
  const lock = `callboard-${[...randomWords(4)].join('-')}`;
  const { version, holdsLock } = await calls.call('hello', lock).finally(forget);
  if (version !== protocolVersion) {
    lose('other-version');
    throw new WorkerLost('other-version');
  }
  if (holdsLock) whenLockIsFree(lock, () => lose('lost'));
  else stopWatching = whenSilent(calls, () => lose('lost'));
  return {
    calls,
    onLost(callback) {
      if (gone === undefined) listeners.push(callback);
      else callback(gone);
    },
    end,
  };
}
