/**
 * Watches whether the thread answers: a timer that starts itself again notes the longest time between two of its turns.
 * Browsers put nested timers 4 ms apart, so a thread that is never blocked shows about that.
 */
export class Ticker {
  #longest = 0;
  #last = 0;
  #running = false;

  start(): void {
    this.#longest = 0;
    this.#last = performance.now();
    this.#running = true;
    setTimeout(() => this.#tick(), 0);
  }

  /** Ends the watch with the turn after the next, so that what blocked to the very end is seen; milliseconds. */
  async stop(): Promise<number> {
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    this.#running = false;
    return this.#longest;
  }

  #tick(): void {
    const now = performance.now();
    this.#longest = Math.max(this.#longest, now - this.#last);
    this.#last = now;
    if (this.#running) setTimeout(() => this.#tick(), 0);
  }
}
