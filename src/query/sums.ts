/** A sum (or maximum) a cell, growing with the cells. Doubles hold whole numbers up to 2^53 exactly. */
export class CellSums {
  #values: Float64Array;
  readonly #empty: number;

  constructor(empty: number) {
    this.#empty = empty;
    this.#values = new Float64Array(0);
  }

  /** The array, long enough for `size` cells. Ask again after cells were added. */
  upTo(size: number): Float64Array {
    if (size > this.#values.length) {
      const grown = new Float64Array(Math.max(size, this.#values.length * 2));
      if (this.#empty !== 0) grown.fill(this.#empty, this.#values.length);
      grown.set(this.#values);
      this.#values = grown;
    }
    return this.#values;
  }
}
