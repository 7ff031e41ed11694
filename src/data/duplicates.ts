import { bytesOfText } from './text-bytes.js';
import { type NumberedTexts, TextTable } from './text-table.js';

/** What a reading settled, as plain data. A row is told by its serial number. */
export interface SettledIds extends NumberedTexts {
  readonly rows: number;
  /** By id: the row that stays, and the first one delivered. */
  readonly serialOf: Float64Array;
  readonly firstOf: Float64Array;
  /** By row, NaN where there is none; rows behind the last that has one are not in it. */
  readonly updatedAt: Float64Array;
  /** Rows that were dropped, ascending. */
  readonly gone: readonly number[];
}

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
  /** By the id's number: the first row that had it. */
  #firstOf: Float64Array = new Float64Array(64);
  /** By serial number, NaN where there is none; made when a row first has one. */
  #updatedAt: Float64Array = new Float64Array(0);
  #next = 0;
  /** Serial numbers of the rows that were dropped and are gone, and of those dropped since. */
  #gone: number[] = [];
  #dropped: number[] = [];

  /** As `TextTable.fetch`, of ids. */
  fetch(hashes: Int32Array, count: number): number {
    return this.#ids.fetch(hashes, count);
  }

  /** Takes the next row, whose id is the bytes `from` ≤ i < `to`, if any; false if the id had been met before. */
  take(bytes: Uint8Array, from: number, to: number, updatedAt: number, hash?: number): boolean {
    const serial = this.#next++;
    if (!Number.isNaN(updatedAt)) this.#remember(serial, updatedAt);
    if (from === to) return true;
    const known = this.#ids.size;
    const id = this.#ids.take(bytes, from, to, hash);
    if (id > known) this.#meet(id, serial, serial);
    else this.#compare(id, serial);
    return id > known;
  }

  /**
   * Takes the rows behind its own that another reading settled for itself. Which of them repeat an id that was met here:
   * of each id the first, as the other reading counted them. Their other ids are not remembered: nothing is taken after.
   */
  join({ rows, serialOf, firstOf, updatedAt, gone, ...theirs }: SettledIds): number[] {
    const offset = this.#next;
    updatedAt.forEach((time, row) => {
      if (!Number.isNaN(time)) this.#remember(offset + row, time);
    });
    this.#next += rows;
    for (const row of gone) this.#gone.push(offset + row);
    const repeated: number[] = [];
    const ids = this.#ids.findAll(theirs);
    for (let other = 1; other < ids.length; other++) {
      const id = ids[other] as number;
      if (id === 0) continue;
      this.#compare(id, offset + (serialOf[other] as number));
      repeated.push(firstOf[other] as number);
    }
    return repeated;
  }

  /** What was settled, for another reading to take over. */
  settled(): SettledIds {
    const ids = this.#ids.texts();
    return {
      ...ids,
      rows: this.#next,
      serialOf: this.#serialOf.slice(0, ids.ends.length),
      firstOf: this.#firstOf.slice(0, ids.ends.length),
      updatedAt: this.#updatedAt.slice(0, this.#next),
      gone: this.#gone,
    };
  }

  /** As `take`, of a text; null where the row has no id. */
  takeText(id: string | null, updatedAt: number): boolean {
    const { bytes, length } = bytesOfText(id ?? '');
    return this.take(bytes, 0, length, updatedAt);
  }

  /** Where the rows dropped stand among those that are not gone yet, ascending; from now on they are gone. */
  clearDropped(): number[] {
    if (this.#dropped.length === 0) return [];
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

  #meet(id: number, serial: number, first: number): void {
    if (id === this.#serialOf.length) {
      this.#serialOf = grown(this.#serialOf, id * 2);
      this.#firstOf = grown(this.#firstOf, id * 2);
    }
    this.#serialOf[id] = serial;
    this.#firstOf[id] = first;
  }

  /** Drops one of two rows with an id, the one known or a later one. */
  #compare(id: number, serial: number): void {
    const other = this.#serialOf[id] as number;
    const theirs = this.#timeOf(other);
    // A comparison with NaN is false: without a time of its own a row is never as new as one that has one.
    const isNewer = Number.isNaN(theirs) || this.#timeOf(serial) >= theirs;
    if (isNewer) this.#serialOf[id] = serial;
    this.#dropped.push(isNewer ? other : serial);
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
