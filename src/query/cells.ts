import { Interner } from './interner.js';
import type { GroupIds } from './key-codes.js';

/** Up to this many cells are addressed directly: eight megabytes a sum. */
const directCells = 1 << 20;

/**
 * The cells of a factor's sums, one for each (group, flag word). Few are addressed directly; where keys have many
 * combinations, cells that occur are numbered by an interner.
 */
export class Cells {
  readonly #groups: number;
  readonly #words: number;
  readonly #interner: Interner | null;

  /** `groups`: how many group numbers there can be; `words`: how many words. */
  constructor(groups: number, words: number) {
    if (groups * words > Number.MAX_SAFE_INTEGER) throw new RangeError('too many combinations of keys');
    this.#groups = groups;
    this.#words = words;
    this.#interner = groups * words <= directCells ? null : new Interner();
  }

  /** One more than the largest cell number so far. */
  get size(): number {
    return this.#interner === null ? this.#groups * this.#words : this.#interner.size;
  }

  /** Writes the cell of each row. */
  write(cells: Int32Array, groupIds: GroupIds, words: Int32Array, rows: number): void {
    const interner = this.#interner;
    if (interner === null) {
      // Word by word, so that a frequent word's groups lie side by side.
      const groups = this.#groups;
      for (let i = 0; i < rows; i += 1) cells[i] = (words[i] as number) * groups + (groupIds[i] as number);
    } else {
      const size = this.#words;
      for (let i = 0; i < rows; i += 1) {
        cells[i] = interner.intern((groupIds[i] as number) * size + (words[i] as number));
      }
    }
  }

  group(cell: number): number {
    return this.#interner === null ? cell % this.#groups : Math.floor(this.#key(cell) / this.#words);
  }

  word(cell: number): number {
    return this.#interner === null ? Math.floor(cell / this.#groups) : this.#key(cell) % this.#words;
  }

  #key(cell: number): number {
    return (this.#interner as Interner).keys()[cell] as number;
  }
}
