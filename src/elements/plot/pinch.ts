/** A stretch of what is shown, by shares of it: below 0 and above 1 is what lies beyond. */
export interface Shares {
  readonly from: number;
  readonly to: number;
}

/** Fingers closer together than this share of the chart tell no scale. */
const least = 0.02;
/** One movement goes so much closer or further at most. */
const most = 20;

/** Two fingers that are drawn apart or together: what lies under each stays under it. */
export class Pinch {
  readonly #began = new Map<number, number>();
  readonly #now = new Map<number, number>();

  /** Whether two fingers are there. */
  get active(): boolean {
    return this.#now.size === 2;
  }

  /** A finger is put down at a place of the chart, 0 to 1; a third one tells nothing. */
  press(pointer: number, place: number): void {
    if (this.#now.size === 2) return;
    this.#now.set(pointer, place);
    // Both begin when the second one comes: what the first did alone was no pinch.
    for (const [one, at] of this.#now) this.#began.set(one, at);
  }

  /** False: not one of those that pinch. */
  move(pointer: number, place: number): boolean {
    if (!this.#now.has(pointer)) return false;
    this.#now.set(pointer, place);
    return this.active;
  }

  /** A finger is lifted. */
  release(pointer: number): void {
    this.#now.delete(pointer);
    this.#began.delete(pointer);
  }

  clear(): void {
    this.#now.clear();
    this.#began.clear();
  }

  /** What of the chart as it was the fingers now show; undefined where they tell none. */
  get shares(): Shares | undefined {
    if (!this.active) return undefined;
    const [[one, a], [other, b]] = [...this.#now] as [[number, number], [number, number]];
    const [before, after] = [this.#began.get(one) as number, this.#began.get(other) as number];
    if (Math.abs(a - b) < least || Math.abs(before - after) < least || a < b !== before < after)
      return undefined;
    const length = Math.max(1 / most, Math.min(most, (before - after) / (a - b)));
    // The middle between the fingers stays there, also where the scale is held.
    const from = (before + after) / 2 - (length * (a + b)) / 2;
    return { from, to: from + length };
  }
}
