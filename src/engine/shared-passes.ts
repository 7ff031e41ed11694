import { type AbortSignalLike, abortError } from '../platform.js';
import type { Partial } from '../query/partial.js';
import type { QueryPlan } from '../query/plan.js';
import { Canceller } from './canceller.js';
import type { Engine } from './engine.js';

interface Asker {
  readonly plans: readonly QueryPlan[];
  readonly resolve: (partials: readonly Partial[]) => void;
  readonly reject: (error: unknown) => void;
  readonly signal: AbortSignalLike | undefined;
}

/** Answers some plans in their order; the signal fires when nobody waits for them any more. */
export type RunPlans = (plans: readonly QueryPlan[], signal: AbortSignalLike) => Promise<readonly Partial[]>;

/**
 * What is asked in one turn of the event loop is run together; that goes on while one of its askers remains, and an asker
 * that aborts is rejected at once.
 */
export class SharedPasses implements Engine {
  readonly #run: RunPlans;
  #waiting: Asker[] = [];

  constructor(run: RunPlans) {
    this.#run = run;
  }

  run(plans: readonly QueryPlan[], signal?: AbortSignalLike): Promise<readonly Partial[]> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(abortError(signal) as Error);
        return;
      }
      const onAbort = (): void => reject(abortError(signal) as Error);
      signal?.addEventListener('abort', onAbort, { once: true });
      const stopListening = (): void => signal?.removeEventListener('abort', onAbort);
      this.#waiting.push({
        plans,
        signal,
        resolve: (partials) => {
          stopListening();
          resolve(partials);
        },
        reject: (error) => {
          stopListening();
          reject(error as Error);
        },
      });
      // After this turn's other askers, elements of one page as a rule, have come too.
      if (this.#waiting.length === 1) void Promise.resolve().then(() => this.#pass());
    });
  }

  async #pass(): Promise<void> {
    const askers = this.#waiting.filter((asker) => asker.signal?.aborted !== true);
    this.#waiting = [];
    if (askers.length === 0) return;
    const { signal, stopListening } = goneWhenAllAre(askers);
    try {
      const partials = await this.#run(
        askers.flatMap((asker) => asker.plans),
        signal,
      );
      let next = 0;
      for (const asker of askers) {
        asker.resolve(partials.slice(next, next + asker.plans.length));
        next += asker.plans.length;
      }
    } catch (error) {
      for (const asker of askers) asker.reject(error);
    } finally {
      stopListening();
    }
  }
}

function goneWhenAllAre(askers: readonly Asker[]): { signal: AbortSignalLike; stopListening: () => void } {
  const gone = new Canceller();
  const leave = (): void => {
    if (askers.every((asker) => asker.signal?.aborted === true)) gone.cancel();
  };
  for (const { signal } of askers) signal?.addEventListener('abort', leave, { once: true });
  return {
    signal: gone,
    stopListening: () => {
      for (const { signal } of askers) signal?.removeEventListener('abort', leave);
    },
  };
}
