import type { NumberColumn } from '../data/column.js';
import { binOf } from './bins.js';
import type { Block, BlockValues } from './block.js';
import type { BlockBuffers } from './block-buffers.js';
import { greatestDivisor } from './greatest-divisor.js';
import { type Test, testKey } from './plan.js';
import type { BlockWords, RowWords } from './row-words.js';
import type { TableView } from './table-view.js';

/** A number a row, made of its fields: so many steps. Whole steps are small numbers, whose squares add up exactly. */
export interface RowValue {
  /** A step, in the unit of the fields' columns. */
  readonly step: number;
  /** Of the block's rows, in steps. The buffer is shared: read it, never write it. */
  of(block: Block): Float64Array;
}

/** The bucket of a field's value a row. */
export interface RowBins {
  /** Buckets are below it. */
  readonly count: number;
  /** Of the block's rows; 0 where the value is not known. The buffer is shared: read it, never write it. */
  of(block: Block): Int32Array;
}

/** What is added up of the rows of a block, made once a block whoever asks. */
export class RowValues {
  readonly #view: TableView;
  readonly #wordsOf: (words: RowWords, block: Block) => BlockWords;
  readonly #buffers: BlockBuffers;
  readonly #values = new Map<string, RowValue>();
  readonly #bins = new Map<string, RowBins>();

  constructor(
    view: TableView,
    wordsOf: (words: RowWords, block: Block) => BlockWords,
    buffers: BlockBuffers,
  ) {
    this.#view = view;
    this.#buffers = buffers;
    this.#wordsOf = wordsOf;
  }

  /** The sum of some fields; one that is not known counts as 0. */
  sum(fields: readonly string[]): RowValue {
    return this.#once(fields.join('\n'), () => {
      const columns = this.#columns(fields);
      const step = commonStep(columns);
      const [first, ...others] = columns;
      if (first === undefined) return { step, make: (values, block) => values.fill(0, 0, block.length) };
      return {
        step,
        make: (values, block) => {
          setValues(values, block.read(first), first.base / step, first.step / step, block.length);
          for (const column of others)
            addValues(values, block.read(column), column.base / step, column.step / step, block.length);
        },
      };
    });
  }

  /** The same of rows that pass a test which `words` know; 0 of others. */
  sumWhere(fields: readonly string[], where: Test, words: RowWords): RowValue {
    return this.#once([...fields, '', testKey(where)].join('\n'), () => {
      const passes = words.passing(where);
      const [only, ...others] = this.#columns(fields);
      if (only !== undefined && others.length === 0) {
        const step = commonStep([only]);
        const [base, factor] = [only.base / step, only.step / step];
        return {
          step,
          make: (values, block) => {
            const wordsOfRows = this.#wordsOf(words, block);
            setPassing(values, block.read(only), base, factor, passes, wordsOfRows, block.length);
          },
        };
      }
      const all = this.sum(fields);
      return {
        step: all.step,
        make: (values, block) => {
          keepPassing(values, all.of(block), passes, this.#wordsOf(words, block), block.length);
        },
      };
    });
  }

  /** The product of two such sums, of which the first counts where a test passes: in steps of the one times the other. */
  productWhere(fields: readonly string[], others: readonly string[], where: Test, words: RowWords): RowValue {
    const own = this.sumWhere(fields, where, words);
    const other = this.sum(others);
    return this.#once([...fields, '', ...others, '', testKey(where)].join('\n'), () => ({
      step: own.step * other.step,
      make: (values, block) => multiply(values, own.of(block), other.of(block), block.length),
    }));
  }

  /** The buckets of a field's values, which are whole numbers from 0 on. */
  bins(field: string): RowBins {
    let bins = this.#bins.get(field);
    if (bins === undefined) this.#bins.set(field, (bins = this.#madeBins(field)));
    return bins;
  }

  #madeBins(field: string): RowBins {
    const [column] = this.#columns([field]);
    const bins = this.#buffers.ints();
    const count = column === undefined || column.max < 0 ? 1 : binOf(column.max) + 1;
    const find = column === undefined ? () => bins.fill(0) : binFinder(column, bins);
    let from = -1;
    return {
      count,
      of(block) {
        if (from !== block.from) {
          from = block.from;
          find(block);
        }
        return bins;
      },
    };
  }

  #columns(fields: readonly string[]): readonly NumberColumn[] {
    return fields.flatMap((field) => {
      const column = this.#view(field);
      return column?.kind === 'number' ? [column] : [];
    });
  }

  #once(
    name: string,
    made: () => { readonly step: number; readonly make: (values: Float64Array, block: Block) => void },
  ): RowValue {
    let value = this.#values.get(name);
    if (value === undefined) {
      const { step, make } = made();
      value = { step, of: madeOnce(make, this.#buffers.doubles()) };
      this.#values.set(name, value);
    }
    return value;
  }
}

function madeOnce(
  make: (values: Float64Array, block: Block) => void,
  values: Float64Array,
): (block: Block) => Float64Array {
  let from = -1;
  return (block) => {
    if (from !== block.from) {
      from = block.from;
      make(values, block);
    }
    return values;
  };
}

/** Narrow columns have a table of buckets, made once a question. */
function binFinder(column: NumberColumn, bins: Int32Array): (block: Block) => void {
  const { raw, base, step, max } = column;
  const valueOf = (known: number): number => (known === 0 ? 0 : base + known * step);
  if (raw.BYTES_PER_ELEMENT > 2)
    return (block) => {
      const values = block.read(column);
      for (let i = 0; i < block.length; i += 1) bins[i] = binOf(valueOf(values[i] as number));
    };
  const binOfRaw = new Int32Array(1 + (max < 0 ? 0 : (max - base) / step));
  for (let known = 1; known < binOfRaw.length; known += 1)
    binOfRaw[known] = binOf(Math.max(0, valueOf(known)));
  return (block) => lookUp(bins, block.read(column), binOfRaw, block.length);
}

function lookUp(to: Int32Array, values: BlockValues, table: Int32Array, rows: number): void {
  for (let i = 0; i < rows; i += 1) to[i] = table[values[i] as number] as number;
}

/** The largest step of which all values of some columns are whole multiples. */
function commonStep(columns: readonly NumberColumn[]): number {
  let step = 0;
  for (const column of columns) step = greatestDivisor(greatestDivisor(step, column.step), column.base);
  return step === 0 ? 1 : step;
}

/**
 * 1 where a raw value of a narrow column is known, else 0. Which rows lack a value is as good as random: a branch would be
 * guessed wrong often, and each wrong guess costs more than the arithmetic of ten rows.
 */
function isKnown(raw: number): number {
  return (raw | (0 - raw)) >>> 31;
}

function setValues(values: Float64Array, raw: BlockValues, base: number, factor: number, rows: number): void {
  if (raw instanceof Int32Array) {
    for (let i = 0; i < rows; i += 1) {
      const known = raw[i] as number;
      values[i] = isKnown(known) * base + known * factor;
    }
    return;
  }
  for (let i = 0; i < rows; i += 1) {
    const known = raw[i] as number;
    values[i] = known === 0 ? 0 : base + known * factor;
  }
}

function addValues(values: Float64Array, raw: BlockValues, base: number, factor: number, rows: number): void {
  if (raw instanceof Int32Array) {
    for (let i = 0; i < rows; i += 1) {
      const known = raw[i] as number;
      values[i] = (values[i] as number) + isKnown(known) * base + known * factor;
    }
    return;
  }
  for (let i = 0; i < rows; i += 1) {
    const known = raw[i] as number;
    if (known !== 0) values[i] = (values[i] as number) + base + known * factor;
  }
}

/** Of one field in one loop. */
function setPassing(
  values: Float64Array,
  raw: BlockValues,
  base: number,
  factor: number,
  passes: Uint8Array,
  { words, from }: BlockWords,
  rows: number,
): void {
  if (raw instanceof Int32Array) {
    for (let i = 0; i < rows; i += 1) {
      const known = raw[i] as number;
      const value = isKnown(known) * base + known * factor;
      values[i] = value * (passes[words[from + i] as number] as number);
    }
    return;
  }
  for (let i = 0; i < rows; i += 1) {
    const known = raw[i] as number;
    values[i] = known === 0 ? 0 : (base + known * factor) * (passes[words[from + i] as number] as number);
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

function multiply(values: Float64Array, own: Float64Array, other: Float64Array, rows: number): void {
  for (let i = 0; i < rows; i += 1) values[i] = (own[i] as number) * (other[i] as number);
}
