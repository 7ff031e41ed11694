import type { NumberColumn } from '../data/column.js';
import { type Block, blockRows } from './block.js';
import type { TableView } from './table-view.js';

/** A number a row, made of its fields. */
export interface RowValue {
  /** Of the block's rows. The buffer is shared: read it, never write it. */
  of(block: Block): Float64Array;
}

/** What is added up of the rows of a block, made once a block whoever asks. */
export class RowValues {
  readonly #view: TableView;
  readonly #values = new Map<string, RowValue>();

  constructor(view: TableView) {
    this.#view = view;
  }

  /** The sum of some fields in their unit; one that is not known counts as 0. */
  sum(fields: readonly string[]): RowValue {
    return this.#once(fields.join('\n'), () => {
      const columns = fields.flatMap((field) => {
        const column = this.#view(field);
        return column?.kind === 'number' ? [column] : [];
      });
      return (values, block) => {
        values.fill(0, 0, block.length);
        for (const column of columns) addValues(values, column, block);
      };
    });
  }

  /** The product of two such sums, each divided by `unit`. */
  product(fields: readonly string[], others: readonly string[], unit: number): RowValue {
    const own = this.sum(fields);
    const other = this.sum(others);
    if (own === other)
      return this.#once([...fields, '', unit].join('\n'), () => (values, block) => {
        square(values, own.of(block), unit, block.length);
      });
    return this.#once([...fields, '', ...others, unit].join('\n'), () => (values, block) => {
      multiply(values, own.of(block), other.of(block), unit, block.length);
    });
  }

  #once(name: string, make: () => (values: Float64Array, block: Block) => void): RowValue {
    let value = this.#values.get(name);
    if (value === undefined) {
      value = madeOnce(make());
      this.#values.set(name, value);
    }
    return value;
  }
}

function madeOnce(make: (values: Float64Array, block: Block) => void): RowValue {
  const values = new Float64Array(blockRows);
  let from = -1;
  return {
    of(block) {
      if (from !== block.from) {
        from = block.from;
        make(values, block);
      }
      return values;
    },
  };
}

function addValues(values: Float64Array, column: NumberColumn, block: Block): void {
  const raw = block.read(column);
  const { base, step } = column;
  for (let i = 0; i < block.length; i += 1) {
    const known = raw[i] as number;
    if (known !== 0) values[i] = (values[i] as number) + base + known * step;
  }
}

function multiply(
  values: Float64Array,
  own: Float64Array,
  other: Float64Array,
  unit: number,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    values[i] = ((own[i] as number) / unit) * ((other[i] as number) / unit);
  }
}

function square(values: Float64Array, own: Float64Array, unit: number, rows: number): void {
  for (let i = 0; i < rows; i += 1) {
    const value = (own[i] as number) / unit;
    values[i] = value * value;
  }
}
