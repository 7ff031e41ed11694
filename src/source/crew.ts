import { Moved } from '../engine/calls.js';
import { newChannel } from '../engine/port.js';
import { WorkerLost, type WorkerReason } from '../engine/worker-lost.js';
import type { WorkerWay } from '../engine/worker-ways.js';
import { type AbortSignalLike, throwIfAborted } from '../platform.js';
import type { PageMethods } from './page-methods.js';
import { type StartedWorker, startWorker } from './started-worker.js';

/** Where workers come from. */
export interface WorkerHost {
  /** How many; with none the page's own thread does all. */
  readonly workers: number;
  readonly ways: readonly WorkerWay[];
  /** How long a worker's first word may take. */
  readonly patienceMs: number;
}

/** The page's part in what its workers do together. */
export interface CrewPage {
  readonly primary: PageMethods;
  readonly replica: PageMethods;
  /** Called for each worker that cannot be started or is gone, but this one. */
  readonly onFailure: (reason: WorkerReason) => void;
  /** Called for each replica before its primary can ask it anything. */
  readonly onJoin?: (replica: StartedWorker, place: number) => void;
  /** Called when no replica will join any more. */
  readonly onComplete?: () => void;
}

/** The workers of one data set: a primary, and replicas that join it as they come. */
export class Crew {
  readonly primary: StartedWorker;
  readonly #page: CrewPage;
  readonly #replicas: StartedWorker[] = [];

  /** Rejects with a `WorkerLost` where the primary cannot be started. */
  static async start(host: WorkerHost, page: CrewPage, signal: AbortSignalLike | undefined): Promise<Crew> {
    const start = (methods: PageMethods): Promise<StartedWorker> =>
      startWorker(host.ways, methods, host.patienceMs, signal);
    const primary = start(page.primary);
    // All at once: a worker's start is mostly waiting.
    const others = Array.from({ length: host.workers - 1 }, () => start(page.replica));
    // One that fails before the primary is there is told of when it is.
    for (const other of others) other.catch(() => undefined);
    try {
      const crew = new Crew(await primary, page);
      void Promise.all(others.map((other) => crew.#join(other))).then(page.onComplete);
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

  private constructor(primary: StartedWorker, page: CrewPage) {
    this.primary = primary;
    this.#page = page;
    primary.onLost((reason) => {
      page.onFailure(reason);
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
      this.#page.onJoin?.(replica, place);
      replica.calls.tell('serve', new Moved(port1, [port1]));
      calls.tell('join', new Moved(port2, [port2]));
      replica.onLost((reason) => {
        calls.tell('lose', place);
        this.#page.onFailure(reason);
      });
    } catch (error) {
      // The others do without it.
      if (!calls.isEnded) this.#page.onFailure(error instanceof WorkerLost ? error.reason : 'refused');
    }
  }
}
