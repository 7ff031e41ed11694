import { type Block, type BlockReader, SelectedBlock } from './block.js';
import { fieldClasses } from './field-classes.js';
import { allOf } from './field-tests.js';
import { FlagWords } from './flag-words.js';
import type { QueryPlan, Test } from './plan.js';
import type { TableView } from './table-view.js';

/** More combinations than this are no filter that anybody wrote. */
const mostWords = 1 << 20;

/** Which rows of a table a plan reads. */
export type RowsRead = Pick<QueryPlan, 'unit' | 'time' | 'range' | 'where'>;

/** Closes each block up to the rows that a plan reads. */
export class RowFilter {
  readonly #flags: FlagWords;
  readonly #kept: Uint8Array;
  readonly #reader: BlockReader;
  readonly #selected: SelectedBlock;
  readonly #keepsAll: boolean;

  constructor(read: RowsRead, view: TableView, reader: BlockReader) {
    const tests: Test[] = [read.where];
    if (read.range !== null) tests.push({ field: read.time, from: read.range.from, below: read.range.to });
    if (read.unit === 'conversation') tests.push({ field: 'firstLeg', in: ['true'] });
    const test = allOf(...tests);
    const classes = fieldClasses(view, [test]);
    this.#flags = new FlagWords(classes, classes.keys());
    if (this.#flags.size > mostWords) {
      throw new RangeError(`too many conditions at once: ${this.#flags.size} combinations`);
    }
    this.#kept = this.#flags.passing(test);
    this.#keepsAll = !this.#kept.includes(0);
    this.#reader = reader;
    this.#selected = new SelectedBlock(reader);
  }

  /** The wanted rows of the reader's block: the block itself where it is all of them. */
  block(): Block {
    if (this.#keepsAll) return this.#reader;
    this.rows();
    return this.#selected;
  }

  /** Their places within the block. */
  rows(): Int32Array {
    return this.#selected.select(this.#flags.of(this.#reader), this.#kept);
  }
}
