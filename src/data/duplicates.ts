import { bytesOfText } from './text-bytes.js';
import { TextTable } from './text-table.js';

/**
 * Settles which of the rows with one id stays: the one with the greatest `updatedAt`, a row without one losing to a row
 * that has one; of equals the one delivered last.
 *
 * Rows are told by their serial number, which they keep when others are dropped: what was settled stays true.
 */
export class Duplicates {
  readonly #ids = new TextTable();
  /** By the id's number: the row that stays. */
  #serialOf: Float64Array = new Float64Array(64);
  /** By serial number, NaN where there is none; made when a row first has one. */
  #updatedAt: Float64Array = new Float64Array(0);
  #next = 0;
  /** Serial numbers of the rows that were dropped and are gone, and of those dropped since. */
  #gone: number[] = [];
  #dropped: number[] = [];

  /** Takes the next row, whose id is the bytes `from` ≤ i < `to`, if any; false if the id had been met before. */
  take(bytes: Uint8Array, from: number, to: number, updatedAt: number): boolean {
    const serial = this.#next++;
    if (!Number.isNaN(updatedAt)) this.#remember(serial, updatedAt);
    if (from === to) return true;
    const known = this.#ids.size;
    const id = this.#ids.take(bytes, from, to);
    if (id > known) {
      if (id === this.#serialOf.length) this.#serialOf = grown(this.#serialOf, id * 2);
      this.#serialOf[id] = serial;
      return true;
    }
    const other = this.#serialOf[id] as number;
    const theirs = this.#timeOf(other);
    // A comparison with NaN is false: without a time of its own a row is never as new as one that has one.
    const isNewer = Number.isNaN(theirs) || this.#timeOf(serial) >= theirs;
    if (isNewer) this.#serialOf[id] = serial;
    this.#dropped.push(isNewer ? other : serial);
    return false;
  }

  /** As `take`, of a text; null where the row has no id. */
  takeText(id: string | null, updatedAt: number): boolean {
    const { bytes, length } = bytesOfText(id ?? '');
    return this.take(bytes, 0, length, updatedAt);
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
