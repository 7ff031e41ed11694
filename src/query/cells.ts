import { Interner } from './interner.js';

/** Up to this many cells are addressed directly: at most some tens of megabytes of sums. */
const directCells = 1 << 22;
/** Distinct flag words that a scan is expected to meet: a few dozen is usual. */
const usualWords = 256;

/**
 * The cells of a scan, one for each (group, flag word) that occurs. Every sum is kept by cell; what a measure counts is
 * decided after the scan, once a cell. Few groups are addressed directly, many through an interner.
 */
export class Cells {
  readonly #groups: number;
  readonly #words: number;
  readonly #interner: Interner | null;
  readonly #signatureOfWord: Int32Array;
  readonly #wordOfSignature: number[] = [];
  readonly #onWord: (word: number) => void;

  /** `groups`: how many group numbers there can be; `words`: how many words; `onWord` hears of each that occurs. */
  constructor(groups: number, words: number, onWord: (word: number) => void) {
    this.#groups = groups;
    this.#words = words;
    this.#interner = groups * Math.min(words, usualWords) <= directCells ? null : new Interner();
    this.#signatureOfWord = new Int32Array(words).fill(-1);
    this.#onWord = onWord;
  }

  /** Whether group numbers fit 32 bits and cells are addressed directly. */
  get direct(): boolean {
    return this.#interner === null;
  }

  /** One more than the largest cell number so far. */
  get size(): number {
    return this.#interner === null ? this.#wordOfSignature.length * this.#groups : this.#interner.size;
  }

  /** Writes the cell of each row. */
  write(cells: Int32Array, groupIds: Int32Array | Float64Array, words: Int32Array, rows: number): void {
    const signatures = this.#signatureOfWord;
    if (this.#interner === null) {
      const groups = this.#groups;
      for (let i = 0; i < rows; i += 1) {
        const word = words[i] as number;
        let signature = signatures[word] as number;
        if (signature < 0) signature = this.#meet(word);
        cells[i] = signature * groups + (groupIds[i] as number);
      }
      return;
    }
    for (let i = 0; i < rows; i += 1) {
      const word = words[i] as number;
      if ((signatures[word] as number) < 0) this.#meet(word);
      cells[i] = this.#interner.intern((groupIds[i] as number) * this.#words + word);
    }
  }

  /** The words that occur, in the order of their first row. */
  wordsMet(): readonly number[] {
    return this.#wordOfSignature;
  }

  group(cell: number): number {
    return this.#interner === null
      ? cell % this.#groups
      : Math.floor((this.#interner.keys()[cell] as number) / this.#words);
  }

  word(cell: number): number {
    return this.#interner === null
      ? (this.#wordOfSignature[Math.floor(cell / this.#groups)] as number)
      : (this.#interner.keys()[cell] as number) % this.#words;
  }

  #meet(word: number): number {
    const signature = this.#wordOfSignature.push(word) - 1;
    this.#signatureOfWord[word] = signature;
    this.#onWord(word);
    return signature;
  }
}
