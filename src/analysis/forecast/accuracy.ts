/** How far forecasts were off. */
export interface Errors {
  /** Σ|error| over Σ of what came. Null where nothing came. */
  readonly wape: number | null;
  /** Mean |error| over that of the seasonal naive in the sample. Null where that is 0. */
  readonly mase: number | null;
}

/** Forecasts from rolling origins against what came, beside the naive ones for the same values. */
export interface Accuracy extends Errors {
  /** Pairs of an origin and a value. */
  readonly n: number;
  readonly naive: Errors;
}

/** Adds up errors of a forecast and of the naive one. */
export class AccuracySums {
  #n = 0;
  #actual = 0;
  #error = 0;
  #naive = 0;

  add(actual: number, forecast: number, naive: number): void {
    if (Number.isNaN(actual) || Number.isNaN(forecast) || Number.isNaN(naive)) return;
    this.#n++;
    this.#actual += actual;
    this.#error += Math.abs(actual - forecast);
    this.#naive += Math.abs(actual - naive);
  }

  /** `scale` as by `seasonalScale`. Null where nothing was added. */
  result(scale: number | null): Accuracy | null {
    if (this.#n === 0) return null;
    const errors = (sum: number): Errors => ({
      wape: this.#actual > 0 ? sum / this.#actual : null,
      mase: scale !== null && scale > 0 ? sum / this.#n / scale : null,
    });
    return { n: this.#n, ...errors(this.#error), naive: errors(this.#naive) };
  }
}
