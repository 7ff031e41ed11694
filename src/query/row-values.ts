import type { NumberColumn } from '../data/column.js';
import type { Block, BlockValues } from './block.js';
import type { BlockBuffers } from './block-buffers.js';
import { type Test, testKey } from './plan.js';
import type { BlockWords, RowWords } from './row-words.js';
import type { TableView } from './table-view.js';

/** A number a row, made of its fields. */
export interface RowValue {
  /** Of the block's rows. The buffer is shared: read it, never write it. */
  of(block: Block): Float64Array;
}

/** What is added up of the rows of a block, made once a block whoever asks. */
export class RowValues {
  readonly #view: TableView;
  readonly #wordsOf: (words: RowWords, block: Block) => BlockWords;
  readonly #buffers: BlockBuffers;
  readonly #values = new Map<string, RowValue>();

  constructor(
    view: TableView,
    wordsOf: (words: RowWords, block: Block) => BlockWords,
    buffers: BlockBuffers,
  ) {
    this.#view = view;
    this.#buffers = buffers;
    this.#wordsOf = wordsOf;
  }

  /** The sum of some fields in their unit; one that is not known counts as 0. */
  sum(fields: readonly string[]): RowValue {
    return this.#once(fields.join('\n'), () => {
      const columns = this.#columns(fields);
      return (values, block) => {
        values.fill(0, 0, block.length);
        for (const column of columns) addValues(values, column, block);
      };
    });
  }

  /** The same of rows that pass a test which `words` know; 0 of others. */
  sumWhere(fields: readonly string[], where: Test, words: RowWords): RowValue {
    return this.#once([...fields, '', testKey(where)].join('\n'), () => {
      const passes = words.passing(where);
      const [only, ...others] = this.#columns(fields);
      if (only !== undefined && others.length === 0)
        return (values, block) => {
          setPassing(values, block.read(only), only, passes, this.#wordsOf(words, block), block.length);
        };
      const all = this.sum(fields);
      return (values, block) => {
        keepPassing(values, all.of(block), passes, this.#wordsOf(words, block), block.length);
      };
    });
  }

  /** The product of two such sums, each divided by `unit`. */
  productWhere(
    fields: readonly string[],
    others: readonly string[],
    unit: number,
    where: Test,
    words: RowWords,
  ): RowValue {
    const own = this.sumWhere(fields, where, words);
    const name = [...fields, '', ...others, unit, testKey(where)].join('\n');
    if (fields.join('\n') === others.join('\n'))
      return this.#once(name, () => (values, block) => square(values, own.of(block), unit, block.length));
    const other = this.sum(others);
    return this.#once(name, () => (values, block) => {
      multiply(values, own.of(block), other.of(block), unit, block.length);
    });
  }

  #columns(fields: readonly string[]): readonly NumberColumn[] {
    return fields.flatMap((field) => {
      const column = this.#view(field);
      return column?.kind === 'number' ? [column] : [];
    });
  }

  #once(name: string, make: () => (values: Float64Array, block: Block) => void): RowValue {
    let value = this.#values.get(name);
    if (value === undefined) {
      value = madeOnce(make(), this.#buffers.doubles());
      this.#values.set(name, value);
    }
    return value;
  }
}

function madeOnce(make: (values: Float64Array, block: Block) => void, values: Float64Array): RowValue {
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
  const rows = block.length;
  for (let i = 0; i < rows; i += 1) {
    const known = raw[i] as number;
    if (known !== 0) values[i] = (values[i] as number) + base + known * step;
  }
}

/** Of one field in one loop. */
function setPassing(
  values: Float64Array,
  raw: BlockValues,
  { base, step }: NumberColumn,
  passes: Uint8Array,
  { words, from }: BlockWords,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    const known = raw[i] as number;
    values[i] = known === 0 ? 0 : (base + known * step) * (passes[words[from + i] as number] as number);
  }
}

function keepPassing(
  values: Float64Array,
  all: Float64Array,
  passes: Uint8Array,
  { words, from }: BlockWords,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    values[i] = (all[i] as number) * (passes[words[from + i] as number] as number);
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
