import type { DayRange } from '../typed-arrays/scan.js';
import type { Columns } from './columns.js';
import { kinds, type RowClasses } from './row-classes.js';

/** Which days the rows of a block lie in: rows stand nearly in the order of their days, so most blocks have one or two. */
export class BlockDays {
  /** The most seconds that a row in a queue waited. */
  readonly longestWait: number;
  readonly #first: Uint16Array;
  readonly #last: Uint16Array;

  constructor({ rows, day, word, queueSeconds }: Columns, { handling }: RowClasses, blockRows: number) {
    const blocks = Math.ceil(rows / blockRows);
    this.#first = new Uint16Array(blocks);
    this.#last = new Uint16Array(blocks);
    let longest = 0;
    for (let block = 0; block < blocks; block += 1) {
      let first = 0xffff;
      let last = 0;
      const to = Math.min(rows, (block + 1) * blockRows);
      for (let i = block * blockRows; i < to; i += 1) {
        const d = day[i]!;
        if (d < first) first = d;
        if (d > last) last = d;
        if (queueSeconds[i]! > longest && handling[word[i]!]! >= kinds.abandoned * 4)
          longest = queueSeconds[i]!;
      }
      this.#first[block] = first;
      this.#last[block] = last;
    }
    this.longestWait = longest;
  }

  /** Whether some row of the block may be in the range. */
  meets(block: number, { from, to }: DayRange): boolean {
    return this.#first[block]! < to && this.#last[block]! >= from;
  }
}
