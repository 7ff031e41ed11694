import { after } from '../platform.js';
import type { Calls, Methods } from './calls.js';

interface HostLocks {
  request(name: string, callback: () => unknown): Promise<unknown>;
}

interface HostGlobals {
  readonly navigator?: { readonly locks?: HostLocks };
}

const host = globalThis as unknown as HostGlobals;

/**
 * Takes a lock for as long as this worker lives: the browser gives it up when the worker ends, however that comes about,
 * which no event tells. False where there are no locks: outside secure contexts, and in Node.
 */
export function holdLock(name: string): Promise<boolean> {
  const locks = host.navigator?.locks;
  if (locks === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    const hold = (): Promise<never> => {
      resolve(true);
      return new Promise(() => undefined);
    };
    locks.request(name, hold).catch(() => resolve(false));
  });
}

/** Calls back when whoever holds a lock is gone. */
export function whenLockIsFree(name: string, callback: () => void): void {
  host.navigator?.locks?.request(name, callback).catch(callback);
}

const pingMs = 5000;
/** More than any step takes in which a worker cannot answer, as parsing a document of some hundred megabytes. */
const silenceMs = 60_000;

/** Calls back when a worker that is waited for has not answered for long. Calling the result ends the watch. */
export function whenSilent<M extends Methods & { readonly ping: (nothing: undefined) => null }>(
  calls: Calls<M>,
  callback: () => void,
): () => void {
  let stop = (): void => undefined;
  let isOver = false;
  const next = (step: () => void, ms: number): void => {
    stop();
    if (!isOver) stop = after(ms, step);
  };
  const look = (): void => {
    if (!calls.isWaiting) return next(look, pingMs);
    next(callback, silenceMs);
    calls.call('ping', undefined as never).then(
      () => next(look, pingMs),
      // The worker was ended.
      () => undefined,
    );
  };
  next(look, pingMs);
  return () => {
    isOver = true;
    stop();
  };
}
