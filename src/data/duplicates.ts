import { Dictionary } from './dictionary.js';

/**
 * Settles which of the rows with one id stays: the one with the greatest `updatedAt`, a row without one losing to a row
 * that has one; of equals the one delivered last.
 *
 * Rows are told by their serial number, which they keep when others are dropped: what was settled stays true.
 */
export class Duplicates {
  readonly #ids = new Dictionary();
  /** By the id's code: the row that stays. */
  #serialOf: Float64Array = new Float64Array(64);
  /** By serial number, NaN where there is none; made when a row first has one. */
  #updatedAt: Float64Array = new Float64Array(0);
  #next = 0;
  /** Serial numbers of the rows that were dropped and are gone, and of those dropped since. */
  #gone: number[] = [];
  #dropped: number[] = [];

  /** How many rows were dropped since the last `clearDropped`. */
  get dropped(): number {
    return this.#dropped.length;
  }

  /** Takes the next row; false if its id had been met before. */
  take(id: string | null, updatedAt: number): boolean {
    const serial = this.#next++;
    if (!Number.isNaN(updatedAt)) this.#remember(serial, updatedAt);
    if (id === null) return true;
    const known = this.#ids.size;
    const code = this.#ids.codeOf(id);
    if (code > known) {
      if (code === this.#serialOf.length) this.#serialOf = grown(this.#serialOf, code * 2);
      this.#serialOf[code] = serial;
      return true;
    }
    const other = this.#serialOf[code] as number;
    const theirs = this.#timeOf(other);
    // A comparison with NaN is false: without a time of its own a row is never as new as one that has one.
    const isNewer = Number.isNaN(theirs) || this.#timeOf(serial) >= theirs;
    if (isNewer) this.#serialOf[code] = serial;
    this.#dropped.push(isNewer ? other : serial);
    return false;
  }

  /** Where the rows dropped stand among those that are not gone yet, ascending; from now on they are gone. */
  clearDropped(): number[] {
    const gone = this.#gone;
    const serials = this.#dropped.sort((a, b) => a - b);
    let before = 0;
    const rows = serials.map((serial) => {
      while (before < gone.length && (gone[before] as number) < serial) before++;
      return serial - before;
    });
    this.#gone = [...gone, ...serials].sort((a, b) => a - b);
    this.#dropped = [];
    return rows;
  }

  #timeOf(serial: number): number {
    return this.#updatedAt[serial] ?? NaN;
  }

  #remember(serial: number, updatedAt: number): void {
    const { length } = this.#updatedAt;
    if (serial >= length)
      this.#updatedAt = grown(this.#updatedAt, Math.max(1024, serial * 2)).fill(NaN, length);
    this.#updatedAt[serial] = updatedAt;
  }
}

function grown(array: Float64Array, length: number): Float64Array {
  const longer = new Float64Array(length);
  longer.set(array);
  return longer;
}
