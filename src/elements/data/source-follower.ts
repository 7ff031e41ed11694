import type { Description, MetricSource } from '../../source/metric-source.js';
import { isAbort } from '../problem-of.js';

/** What is done with news of the data that are followed. */
export interface FollowerCalls {
  /** A source of which nothing was told before can be asked. */
  readonly described: (description: Description) => void;
  /** The followed source has a new version. */
  readonly renewed: (version: string) => void;
  readonly failed: (error: unknown) => void;
}

/** Follows the versions of one source at a time; of each source it is told once that it can be asked. */
export class SourceFollower {
  readonly #calls: FollowerCalls;
  #announced: MetricSource | undefined;
  #followed: MetricSource | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(calls: FollowerCalls) {
    this.#calls = calls;
  }

  follow(source: MetricSource): void {
    if (source === this.#followed) return;
    this.pause();
    this.#followed = source;
    this.#unsubscribe = source.subscribe(({ version }) => this.#calls.renewed(version));
    if (source === this.#announced) return;
    this.#announced = source;
    void this.#announce(source);
  }

  /** Hears nothing until the next source is followed; the last one need not be told again. */
  pause(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#followed = undefined;
  }

  /** Whatever is followed next is told, the last one too. */
  forget(): void {
    this.pause();
    this.#announced = undefined;
  }

  async #announce(source: MetricSource): Promise<void> {
    try {
      const description = await source.describe();
      if (source === this.#followed) this.#calls.described(description);
    } catch (error) {
      // Given up meanwhile, for a newer one; or the page's own source is broken.
      if (!isAbort(error) && source === this.#followed) this.#calls.failed(error);
    }
  }
}
