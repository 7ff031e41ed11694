/** Listeners to a source's new versions. One that throws is the host's bug: the others are still told. */
export class Listeners<Event> {
  readonly #listeners = new Set<(event: Event) => void>();
  readonly #report: (error: unknown) => void;

  constructor(report: (error: unknown) => void = reportUnhandled) {
    this.#report = report;
  }

  /** Adds a listener; calling the result takes it away. */
  add(listener: (event: Event) => void): () => void {
    // A function of its own, so that the same listener added twice is two.
    const own = (event: Event): void => listener(event);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  tell(event: Event): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        this.#report(error);
      }
    }
  }

  clear(): void {
    this.#listeners.clear();
  }
}

/** Where the host's own tools look for what it did not catch. */
function reportUnhandled(error: unknown): void {
  void Promise.reject(error);
}
