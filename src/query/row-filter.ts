import { type Block, type BlockReader, SelectedBlock, blockRows } from './block.js';
import type { BlockBuffers } from './block-buffers.js';
import { type BlockExtents, blockExtents } from './block-extents.js';
import { fieldClasses } from './field-classes.js';
import { allOf } from './field-tests.js';
import { FlagWords } from './flag-words.js';
import type { QueryPlan, Test } from './plan.js';
import type { TableView } from './table-view.js';

/** Which legs a plan reads. */
export type RowsRead = Pick<QueryPlan, 'time' | 'range' | 'where'>;

/** Closes each block up to the rows that a plan reads. */
export class RowFilter {
  readonly #reader: BlockReader;
  readonly #selected: SelectedBlock;
  readonly #range: { readonly from: number; readonly to: number } | null;
  readonly #extents: BlockExtents | null;
  /** For blocks that lie wholly inside the range, and for the others. */
  readonly #inside: Selecting;
  readonly #across: Selecting;

  constructor(read: RowsRead, view: TableView, reader: BlockReader) {
    const { range, time, where } = read;
    const column = view(time);
    this.#reader = reader;
    this.#selected = new SelectedBlock(reader);
    this.#range = range;
    this.#extents = range !== null && column?.kind === 'number' ? blockExtents(column) : null;
    this.#inside = new Selecting(where, view, reader.buffers);
    this.#across =
      range === null
        ? this.#inside
        : new Selecting(
            allOf(where, { field: time, from: range.from, below: range.to }),
            view,
            reader.buffers,
          );
  }

  /** Whether the reader's block can be passed over without a look at its rows. */
  get passesOver(): boolean {
    return this.#selecting() === null;
  }

  /** The wanted rows of the reader's block: the block itself where it is all of them, null where it is none. */
  block(): Block | null {
    const selecting = this.#selecting();
    if (selecting?.keepsAll) return this.#reader;
    return selecting !== null && this.#select(selecting).length > 0 ? this.#selected : null;
  }

  /** Their places within the block. */
  rows(): Int32Array {
    const selecting = this.#selecting();
    return selecting === null ? new Int32Array(0) : this.#select(selecting);
  }

  #select({ flags, kept }: Selecting): Int32Array {
    return this.#selected.select(flags.of(this.#reader), kept);
  }

  /** How the reader's block is selected from; null where none of it is in the range. */
  #selecting(): Selecting | null {
    if (this.#range === null || this.#extents === null) return this.#across;
    const block = this.#reader.from / blockRows;
    const least = this.#extents.least[block] as number;
    const greatest = this.#extents.greatest[block] as number;
    if (greatest < this.#range.from || least >= this.#range.to) return null;
    return least >= this.#range.from && greatest < this.#range.to ? this.#inside : this.#across;
  }
}

/** A test made ready for blocks. */
class Selecting {
  readonly flags: FlagWords;
  /** 1 for the flag words whose rows pass. */
  readonly kept: Uint8Array;
  readonly keepsAll: boolean;

  constructor(test: Test, view: TableView, buffers: BlockBuffers) {
    const classes = fieldClasses(view, [test]);
    this.flags = new FlagWords(classes, classes.keys(), [test], buffers);
    this.kept = this.flags.passing(test);
    this.keepsAll = !this.kept.includes(0);
  }
}
