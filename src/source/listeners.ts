/** Listeners to a source's new versions. One that throws is the host's bug: the others are still told. */
export class Listeners<Event> {
  readonly #listeners = new Set<(event: Event) => void>();

  /** Adds a listener; calling the result takes it away. */
  add(listener: (event: Event) => void): () => void {
    // A function of its own, so that the same listener added twice is two.
    const own = (event: Event): void => listener(event);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  tell(event: Event): void {
    const failures: unknown[] = [];
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        failures.push(error);
      }
    }
    // Reported where the host's tools look, without keeping this or any other listener from its work.
    for (const failure of failures) void Promise.reject(failure);
  }

  clear(): void {
    this.#listeners.clear();
  }
}
