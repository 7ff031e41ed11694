/**
 * Settles which of the rows with one id stays: the one with the greatest `updatedAt`, a row without one losing to a row
 * that has one; of equals the one delivered last.
 */
export class Duplicates {
  readonly #rowOf: Map<string, number>;
  #dropped: number[] = [];
  /** By row, NaN where there is none; made when a row first has one. */
  #updatedAt: Float64Array | undefined;

  /** Goes on from rows that are settled, whose ids and times are given. */
  constructor(
    before: { readonly rowOf: Map<string, number>; readonly updatedAt: Float64Array | undefined } = {
      rowOf: new Map(),
      updatedAt: undefined,
    },
  ) {
    this.#rowOf = before.rowOf;
    this.#updatedAt = before.updatedAt;
  }

  /** Rows by id, of those that stay. */
  get rowOf(): Map<string, number> {
    return this.#rowOf;
  }

  /** How many rows do not stay. */
  get dropped(): number {
    return this.#dropped.length;
  }

  /** Takes the next row; false if its id had been met before. */
  take(id: string, row: number, updatedAt: number): boolean {
    if (!Number.isNaN(updatedAt)) this.#remember(row, updatedAt);
    const other = this.#rowOf.get(id);
    if (other === undefined) {
      this.#rowOf.set(id, row);
      return true;
    }
    if (this.#isOlder(row, other)) this.#dropped.push(row);
    else {
      this.#dropped.push(other);
      this.#rowOf.set(id, row);
    }
    return false;
  }

  /** 1 for a row that stays; undefined if all do. */
  keep(rows: number): Uint8Array | undefined {
    if (this.#dropped.length === 0) return undefined;
    const keep = new Uint8Array(rows).fill(1);
    for (const row of this.#dropped) keep[row] = 0;
    return keep;
  }

  #isOlder(row: number, other: number): boolean {
    const theirs = this.#updatedAt?.[other] ?? NaN;
    // A comparison with NaN is false: without a time of their own the others are never newer.
    return Number.isNaN(theirs) ? false : !((this.#updatedAt?.[row] ?? NaN) >= theirs);
  }

  #remember(row: number, updatedAt: number): void {
    let times = this.#updatedAt;
    if (times === undefined || row >= times.length) {
      const grown = new Float64Array(Math.max(1024, row * 2)).fill(NaN);
      if (times !== undefined) grown.set(times);
      this.#updatedAt = times = grown;
    }
    times[row] = updatedAt;
  }
}
