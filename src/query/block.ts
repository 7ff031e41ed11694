import type { CodeColumn, NumberColumn } from '../data/column.js';
import { BlockBuffers } from './block-buffers.js';

export { blockRows } from './block-buffers.js';

/** A block's values of one column: one shape for narrow columns and codes, one for wide numbers. */
export type BlockValues = Int32Array | Float64Array;

/** Some rows of a table, at most `blockRows`. */
export interface Block {
  /** The first row of the stretch that it is of: tells a scan's blocks apart. */
  readonly from: number;
  readonly length: number;
  /** Places of its rows in that stretch; null where they are all of it. */
  readonly rows: Int32Array | null;
  /** Codes or raw values of the block's rows. The buffer is shared: read it, never write it. */
  read(column: CodeColumn | NumberColumn): BlockValues;
}

/**
 * Consecutive rows. Columns are brought into buffers of one shape, once a block whoever asks: the engine's own copy
 * between typed arrays is faster than a loop of ours that meets four array types, and the loops after it meet one.
 */
export class BlockReader implements Block {
  readonly rows = null;
  /** Of all that read by it. */
  readonly buffers = new BlockBuffers();
  readonly #buffers = new Map<object, { readonly values: BlockValues; from: number }>();
  #from = 0;
  #length = 0;

  /** Moves to the rows from ≤ row < from + length. */
  move(from: number, length: number): void {
    this.#from = from;
    this.#length = length;
  }

  get from(): number {
    return this.#from;
  }

  get length(): number {
    return this.#length;
  }

  read(column: CodeColumn | NumberColumn): BlockValues {
    const source = arrayOf(column);
    let buffer = this.#buffers.get(source);
    if (buffer === undefined) {
      buffer = { values: bufferFor(column, this.buffers), from: -1 };
      this.#buffers.set(source, buffer);
    }
    if (buffer.from !== this.#from) {
      buffer.values.set(source.subarray(this.#from, this.#from + this.#length));
      buffer.from = this.#from;
    }
    return buffer.values;
  }
}

/** The rows of a block that a filter keeps, closed up, so that no loop after the filter sees the others. */
export class SelectedBlock implements Block {
  readonly #block: BlockReader;
  readonly #buffers = new Map<object, { readonly values: BlockValues; from: number }>();
  readonly rows: Int32Array;
  #length = 0;

  constructor(block: BlockReader) {
    this.#block = block;
    this.rows = block.buffers.ints();
  }

  get from(): number {
    return this.#block.from;
  }

  get length(): number {
    return this.#length;
  }

  /** Keeps the rows whose word is in `kept`, and gives their places within the block. */
  select(words: Int32Array, kept: Uint8Array): Int32Array {
    let length = 0;
    for (let i = 0; i < this.#block.length; i += 1) {
      this.rows[length] = i;
      length += kept[words[i] as number] as number;
    }
    this.#length = length;
    return this.rows.subarray(0, length);
  }

  read(column: CodeColumn | NumberColumn): BlockValues {
    const source = arrayOf(column);
    let buffer = this.#buffers.get(source);
    if (buffer === undefined) {
      buffer = { values: bufferFor(column, this.#block.buffers), from: -1 };
      this.#buffers.set(source, buffer);
    }
    if (buffer.from !== this.#block.from) {
      gather(buffer.values, this.#block.read(column), this.rows, this.#length);
      buffer.from = this.#block.from;
    }
    return buffer.values;
  }
}

function gather(to: BlockValues, from: BlockValues, rows: Int32Array, length: number): void {
  for (let k = 0; k < length; k += 1) to[k] = from[rows[k] as number] as number;
}

function arrayOf(column: CodeColumn | NumberColumn): CodeColumn['codes'] | NumberColumn['raw'] {
  return column.kind === 'code' ? column.codes : column.raw;
}

function bufferFor(column: CodeColumn | NumberColumn, buffers: BlockBuffers): BlockValues {
  const wide = column.kind === 'number' && column.raw.BYTES_PER_ELEMENT > 2;
  return wide ? buffers.doubles() : buffers.ints();
}
