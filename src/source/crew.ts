import { Moved } from '../engine/calls.js';
import { newChannel } from '../engine/port.js';
import { WorkerLost, type WorkerReason } from '../engine/worker-lost.js';
import type { WorkerWay } from '../engine/worker-ways.js';
import { type AbortSignalLike, throwIfAborted } from '../platform.js';
import type { PageMethods } from './primary.js';
import { type StartedWorker, startWorker } from './started-worker.js';

/** Where workers come from. */
export interface WorkerHost {
  /** How many; with none the page's own thread does all. */
  readonly workers: number;
  readonly ways: readonly WorkerWay[];
  /** How long a worker's first word may take. */
  readonly patienceMs: number;
}

/** What a replica asks its page: nothing, it is asked by the primary alone. */
const noMethods: PageMethods = { next: () => Promise.resolve({}), progress: () => undefined };

/** The workers of one data set: a primary, and replicas that join it as they come. */
export class Crew {
  readonly primary: StartedWorker;
  readonly #onFailure: (reason: WorkerReason) => void;
  readonly #replicas: StartedWorker[] = [];

  /**
   * Rejects with a `WorkerLost` where the primary cannot be started.
   *
   * @param onFailure called for each worker that cannot be started or is gone, but this one
   */
  static async start(
    host: WorkerHost,
    page: PageMethods,
    signal: AbortSignalLike | undefined,
    onFailure: (reason: WorkerReason) => void,
  ): Promise<Crew> {
    const start = (methods: PageMethods): Promise<StartedWorker> =>
      startWorker(host.ways, methods, host.patienceMs, signal);
    const primary = start(page);
    // All at once: a worker's start is mostly waiting.
    const others = Array.from({ length: host.workers - 1 }, () => start(noMethods));
    try {
      const crew = new Crew(await primary, onFailure);
      for (const other of others) void crew.#join(other);
      throwIfAborted(signal);
      return crew;
    } catch (error) {
      for (const worker of [primary, ...others]) {
        worker.then(
          ({ end }) => end(error),
          // It did not start either.
          () => undefined,
        );
      }
      throw error;
    }
  }

  private constructor(primary: StartedWorker, onFailure: (reason: WorkerReason) => void) {
    this.primary = primary;
    this.#onFailure = onFailure;
    primary.onLost((reason) => {
      onFailure(reason);
      this.end(new WorkerLost(reason));
    });
  }

  /** Ends all: what is asked of them rejects. */
  end(error: unknown): void {
    this.primary.end(error);
    for (const { end } of this.#replicas) end(error);
  }

  async #join(starting: Promise<StartedWorker>): Promise<void> {
    const { calls } = this.primary;
    try {
      const replica = await starting;
      if (calls.isEnded) {
        replica.end(new WorkerLost('lost'));
        return;
      }
      const { port1, port2 } = newChannel();
      const place = this.#replicas.push(replica) - 1;
      replica.calls.tell('serve', new Moved(port1, [port1]));
      calls.tell('join', new Moved(port2, [port2]));
      replica.onLost((reason) => {
        calls.tell('lose', place);
        this.#onFailure(reason);
      });
    } catch (error) {
      // The others do without it.
      if (!calls.isEnded) this.#onFailure(error instanceof WorkerLost ? error.reason : 'refused');
    }
  }
}
