/**
 * How many wait, over time: the floor says when somebody joins and leaves a line, and the gauge sums length × seconds by
 * interval. It never sees a wait: Little's law can be tested with it.
 */
export class QueueGauge {
  /** Seconds × those who wait, by interval. */
  readonly #area: Float64Array;
  readonly #intervalSeconds: number;
  #length = 0;
  #since = 0;

  constructor(end: number, intervalSeconds: number) {
    this.#intervalSeconds = intervalSeconds;
    this.#area = new Float64Array(Math.ceil(end / intervalSeconds));
  }

  change(by: number, now: number): void {
    this.#settle(now);
    this.#length += by;
  }

  /** Mean length by interval, up to `end`. */
  means(end: number): number[] {
    this.#settle(end);
    return Array.from(this.#area, (area, i) => {
      const seconds = Math.min(end, (i + 1) * this.#intervalSeconds) - i * this.#intervalSeconds;
      return area / seconds;
    });
  }

  #settle(now: number): void {
    while (this.#length > 0 && this.#since < now) {
      const interval = Math.floor(this.#since / this.#intervalSeconds);
      if (interval >= this.#area.length) break;
      const to = Math.min(now, (interval + 1) * this.#intervalSeconds);
      this.#area[interval]! += this.#length * (to - this.#since);
      this.#since = to;
    }
    this.#since = Math.max(this.#since, now);
  }
}
