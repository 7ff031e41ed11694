import type { NumberColumn } from '../data/column.js';
import { type Block, blockRows } from './block.js';
import type { TableView } from './table-view.js';

/** The values of a block's rows, several fields added where a measure is of several; made once a block whoever asks. */
export class RowValues {
  readonly #view: TableView;
  readonly #buffers = new Map<string, { readonly values: Float64Array; from: number }>();

  constructor(view: TableView) {
    this.#view = view;
  }

  /** In the fields' unit; a field that is not known counts as 0. The buffer is shared: read it, never write it. */
  of(fields: readonly string[], block: Block): Float64Array {
    const name = JSON.stringify(fields);
    let buffer = this.#buffers.get(name);
    if (buffer === undefined) {
      buffer = { values: new Float64Array(blockRows), from: -1 };
      this.#buffers.set(name, buffer);
    }
    if (buffer.from !== block.from) {
      buffer.from = block.from;
      buffer.values.fill(0, 0, block.length);
      for (const field of fields) {
        const column = this.#view(field);
        if (column?.kind === 'number') addValues(buffer.values, column, block);
      }
    }
    return buffer.values;
  }
}

function addValues(values: Float64Array, column: NumberColumn, block: Block): void {
  const raw = block.read(column);
  const { base, step } = column;
  for (let i = 0; i < block.length; i += 1) {
    const known = raw[i] as number;
    if (known !== 0) values[i] = (values[i] as number) + base + known * step;
  }
}
