import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The least time between two loads, whatever the page asks for. */
export const leastSeconds = 1;
/** How many times longer than asked for the pause may grow while loads keep failing. */
const longestFactor = 32;

/**
 * Loads again every so many seconds. Nothing is loaded while the page is hidden; one that is overdue is loaded when it
 * is seen again. After a failure the pause doubles, and after a success it is what was asked for.
 */
export class RefreshTimer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #seconds: () => number | undefined;
  readonly #refresh: () => Promise<boolean>;
  #factor = 1;
  #last = 0;
  #busy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: number | undefined;
  #document: Document | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    seconds: () => number | undefined,
    refresh: () => Promise<boolean>,
  ) {
    this.#host = host;
    this.#seconds = seconds;
    this.#refresh = refresh;
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('visibilitychange', this.#schedule);
    this.#last = performance.now();
  }

  hostUpdated(): void {
    if (this.#seconds() !== this.#running) this.#schedule();
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener('visibilitychange', this.#schedule);
    clearTimeout(this.#timer);
    this.#running = undefined;
    this.#factor = 1;
  }

  readonly #schedule = (): void => {
    clearTimeout(this.#timer);
    const seconds = this.#seconds();
    this.#running = seconds;
    if (seconds === undefined || this.#busy || this.#document?.visibilityState === 'hidden') return;
    const pause = Math.max(leastSeconds, seconds) * 1000 * this.#factor;
    // A longer pause than this is a number that timers cannot hold, and no one waits for it.
    const due = Math.min(this.#last + pause - performance.now(), 2 ** 31 - 1);
    this.#timer = setTimeout(() => void this.#load(), Math.max(0, due));
  };

  async #load(): Promise<void> {
    this.#busy = true;
    const done = await this.#refresh();
    this.#busy = false;
    this.#last = performance.now();
    this.#factor = done ? 1 : Math.min(longestFactor, this.#factor * 2);
    if (this.#host.isConnected) this.#schedule();
  }
}
