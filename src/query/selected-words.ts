import { type Block, blockRows } from './block.js';
import type { BlockWords, RowWords, Words } from './row-words.js';

/** The words of blocks' rows: where they stand, or closed up as the block is. */
export class SelectedWords {
  readonly #words: RowWords;
  readonly #buffer: Words;
  #from = -1;

  constructor(words: RowWords) {
    this.#words = words;
    this.#buffer =
      words.words instanceof Uint16Array ? new Uint16Array(blockRows) : new Uint32Array(blockRows);
  }

  of(block: Block): BlockWords {
    const { from, rows, length } = block;
    if (rows === null) return { words: this.#words.words, from };
    if (this.#from !== from) {
      this.#from = from;
      gather(this.#buffer, this.#words.words, from, rows, length);
    }
    return { words: this.#buffer, from: 0 };
  }
}

function gather(to: Words, words: Words, from: number, rows: Int32Array, length: number): void {
  for (let i = 0; i < length; i += 1) to[i] = words[from + (rows[i] as number)] as number;
}
