import type { Block } from './block.js';
import type { Known, Sums, SumMeasure } from './factors.js';
import { laterColumn } from './later-column.js';
import type { MeasureColumn } from './partial.js';
import type { RowValue, RowValues } from './row-values.js';

/** Sums of some rows' values by group, those of a group side by side. */
export class ValueCells implements Sums<SumMeasure> {
  readonly measures: readonly SumMeasure[];
  readonly #values: readonly RowValue[];
  #cells = new Float64Array(0);

  constructor(known: readonly Known<SumMeasure>[], values: RowValues) {
    this.measures = known.map(({ measure }) => measure);
    this.#values = known.map(({ measure, words }) => {
      const { of, where } = measure;
      if (measure.kind === 'sum') return values.sumWhere(of, where, words);
      const others = measure.kind === 'sum-of-products' ? measure.and : of;
      return values.productWhere(of, others, measure.unit, where, words);
    });
  }

  add(block: Block, ids: Int32Array, groups: number): void {
    const size = this.#values.length;
    if (groups * size > this.#cells.length) this.#grow(groups * size);
    const cells = this.#cells;
    const valuesAt = (at: number) => (this.#values[at] as RowValue).of(block);
    let at = 0;
    for (; at + 4 <= size; at += 4) {
      const [a, b, c, d] = [valuesAt(at), valuesAt(at + 1), valuesAt(at + 2), valuesAt(at + 3)];
      addFour(cells, ids, size, at, a, b, c, d, block.length);
    }
    if (at + 2 <= size) {
      addTwo(cells, ids, size, at, valuesAt(at), valuesAt(at + 1), block.length);
      at += 2;
    }
    if (at < size) addOne(cells, ids, size, at, valuesAt(at), block.length);
  }

  column(measure: SumMeasure, groups: Int32Array): MeasureColumn {
    const at = this.measures.indexOf(measure);
    return laterColumn('add', () => picked(this.#cells, groups, this.measures.length, at));
  }

  #grow(size: number): void {
    const longer = new Float64Array(Math.max(size, this.#cells.length * 2));
    longer.set(this.#cells);
    this.#cells = longer;
  }
}

function picked(cells: Float64Array, groups: Int32Array, size: number, at: number): Float64Array {
  const values = new Float64Array(groups.length);
  for (let g = 0; g < values.length; g += 1) values[g] = cells[(groups[g] as number) * size + at] as number;
  return values;
}

function addOne(
  cells: Float64Array,
  ids: Int32Array,
  size: number,
  at: number,
  a: Float64Array,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = (ids[i] as number) * size + at;
    cells[cell] = (cells[cell] as number) + (a[i] as number);
  }
}

function addTwo(
  cells: Float64Array,
  ids: Int32Array,
  size: number,
  at: number,
  a: Float64Array,
  b: Float64Array,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = (ids[i] as number) * size + at;
    cells[cell] = (cells[cell] as number) + (a[i] as number);
    cells[cell + 1] = (cells[cell + 1] as number) + (b[i] as number);
  }
}

/** One loop for four: the next row's cells may be the same ones, and to wait for them costs more than to add. */
function addFour(
  cells: Float64Array,
  ids: Int32Array,
  size: number,
  at: number,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = (ids[i] as number) * size + at;
    cells[cell] = (cells[cell] as number) + (a[i] as number);
    cells[cell + 1] = (cells[cell + 1] as number) + (b[i] as number);
    cells[cell + 2] = (cells[cell + 2] as number) + (c[i] as number);
    cells[cell + 3] = (cells[cell + 3] as number) + (d[i] as number);
  }
}
