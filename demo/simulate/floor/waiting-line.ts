/** Those who wait, first come first served. Whoever leaves from the middle is skipped later. */
export class WaitingLine {
  /** How many wait. */
  length = 0;
  #legs: number[] = [];
  #head = 0;
  readonly #isWaiting: (leg: number) => boolean;

  constructor(isWaiting: (leg: number) => boolean) {
    this.#isWaiting = isWaiting;
  }

  add(leg: number): void {
    this.#legs.push(leg);
    this.length += 1;
  }

  /** Who has waited longest; −1 if nobody waits. */
  first(): number {
    while (this.#head < this.#legs.length && !this.#isWaiting(this.#legs[this.#head]!)) this.#head += 1;
    if (this.#head > 1024 && this.#head * 2 > this.#legs.length) {
      this.#legs = this.#legs.slice(this.#head);
      this.#head = 0;
    }
    return this.length === 0 ? -1 : this.#legs[this.#head]!;
  }

  /** All who wait, the longest first. */
  all(): number[] {
    return this.#legs.slice(this.#head).filter(this.#isWaiting);
  }
}
