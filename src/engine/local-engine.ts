import type { ContactData } from '../data/contact-data.js';
import { type AbortSignalLike, type Cancellation, abortError } from '../platform.js';
import { execute } from '../query/execute.js';
import type { Partial } from '../query/partial.js';
import type { QueryPlan } from '../query/plan.js';

/** Where plans run. The answers come in the order of the plans. */
export interface Engine {
  run(plans: readonly QueryPlan[], signal?: AbortSignalLike): Promise<readonly Partial[]>;
}

interface Asker {
  readonly plans: readonly QueryPlan[];
  readonly resolve: (partials: readonly Partial[]) => void;
  readonly reject: (error: unknown) => void;
  readonly signal: AbortSignalLike | undefined;
}

/**
 * Runs plans over one data set in this thread. What is asked in one turn of the event loop is scanned in one pass; the
 * pass goes on while one of its askers remains, and an asker that aborts is rejected at once.
 */
export class LocalEngine implements Engine {
  readonly #data: ContactData;
  #waiting: Asker[] = [];

  constructor(data: ContactData) {
    this.#data = data;
  }

  run(plans: readonly QueryPlan[], signal?: AbortSignalLike): Promise<readonly Partial[]> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(abortError(signal));
        return;
      }
      const onAbort = (): void => reject(abortError(signal));
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
          reject(error);
        },
      });
      // After this turn's other askers, elements of one page as a rule, have come too.
      if (this.#waiting.length === 1) void Promise.resolve().then(() => this.#scan());
    });
  }

  async #scan(): Promise<void> {
    const askers = this.#waiting.filter((asker) => asker.signal?.aborted !== true);
    this.#waiting = [];
    if (askers.length === 0) return;
    try {
      const partials = await execute(
        this.#data,
        askers.flatMap((asker) => asker.plans),
        { signal: goneWhenAllAre(askers) },
      );
      let next = 0;
      for (const asker of askers) {
        asker.resolve(partials.slice(next, next + asker.plans.length));
        next += asker.plans.length;
      }
    } catch (error) {
      for (const asker of askers) asker.reject(error);
    }
  }
}

function goneWhenAllAre(askers: readonly Asker[]): Cancellation {
  return {
    get aborted() {
      return askers.every((asker) => asker.signal?.aborted === true);
    },
  };
}
