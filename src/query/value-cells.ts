import { addPlain, addSquared, addSquaredStretch, addSquaredTwo, addStretch } from './add-values.js';
import type { Block } from './block.js';
import type { Known, Sums, SumMeasure } from './factors.js';
import { laterColumn } from './later-column.js';
import type { MeasureColumn } from './partial.js';
import type { RowGroups } from './row-groups.js';
import type { RowValue, RowValues } from './row-values.js';

/** A value whose cells stand from `at` on: its sum, and the sum of its squares where it is asked for. */
interface Lane {
  readonly value: RowValue;
  readonly squared: boolean;
  readonly at: number;
}

/** The cell that a measure is read from, and what makes its unit of it: rounded once at most. */
interface Place {
  readonly at: number;
  readonly times: number;
  readonly over: number;
}

/** Sums of some rows' values by group, those of a group side by side. */
export class ValueCells implements Sums<SumMeasure> {
  readonly measures: readonly SumMeasure[];
  readonly #squared: readonly Lane[];
  readonly #plain: readonly Lane[];
  readonly #places: ReadonlyMap<SumMeasure, Place>;
  readonly #size: number;
  #cells = new Float64Array(0);

  constructor(known: readonly Known<SumMeasure>[], values: RowValues) {
    this.measures = known.map(({ measure }) => measure);
    const valueOf = new Map(known.map((one) => [one.measure, rowValue(one, values)]));
    const squared = new Set<RowValue>();
    for (const [measure, value] of valueOf) if (measure.kind === 'sum-of-squares') squared.add(value);
    const plain = new Set([...valueOf.values()].filter((value) => !squared.has(value)));
    this.#squared = [...squared].map((value, index) => ({ value, squared: true, at: index * 2 }));
    this.#plain = [...plain].map((value, index) => ({ value, squared: false, at: squared.size * 2 + index }));
    this.#size = squared.size * 2 + plain.size;
    const laneOf = new Map([...this.#squared, ...this.#plain].map((lane) => [lane.value, lane]));
    this.#places = new Map(
      [...valueOf].map(([measure, value]) => [measure, place(measure, laneOf.get(value) as Lane)]),
    );
  }

  add(block: Block, groups: RowGroups): void {
    const size = this.#size;
    if (groups.count * size > this.#cells.length) this.#grow(groups.count * size);
    if (groups.ends === null) this.#addRows(block, groups.ids);
    else this.#addStretches(block, groups.ids, groups.ends);
  }

  #addRows(block: Block, ids: Int32Array): void {
    const [cells, size, squared, rows] = [this.#cells, this.#size, this.#squared, block.length];
    for (let i = 0; i < squared.length; i += 2) {
      const { value, at } = squared[i] as Lane;
      const second = squared[i + 1]?.value;
      if (second === undefined) addSquared(cells, ids, size, at, value.of(block), rows);
      else addSquaredTwo(cells, ids, size, at, value.of(block), second.of(block), rows);
    }
    for (const { value, at } of this.#plain) addPlain(cells, ids, size, at, value.of(block), rows);
  }

  #addStretches(block: Block, ids: Int32Array, ends: Int32Array): void {
    const cells = this.#cells;
    for (const { value, squared, at } of [...this.#squared, ...this.#plain]) {
      const values = value.of(block);
      const add = squared ? addSquaredStretch : addStretch;
      let from = 0;
      for (const to of ends) {
        add(cells, (ids[from] as number) * this.#size + at, values, from, to);
        from = to;
      }
    }
  }

  column(measure: SumMeasure, groups: Int32Array): MeasureColumn {
    const place = this.#places.get(measure) as Place;
    return laterColumn('add', () => picked(this.#cells, groups, this.#size, place));
  }

  #grow(size: number): void {
    const longer = new Float64Array(Math.max(size, this.#cells.length * 2));
    longer.set(this.#cells);
    this.#cells = longer;
  }
}

function rowValue({ measure, words }: Known<SumMeasure>, values: RowValues): RowValue {
  const { of, where } = measure;
  return measure.kind === 'sum-of-products'
    ? values.productWhere(of, measure.and, where, words)
    : values.sumWhere(of, where, words);
}

function place(measure: SumMeasure, { value: { step }, at }: Lane): Place {
  if (measure.kind === 'sum') return { at, times: step, over: 1 };
  const over = measure.unit ** 2;
  if (measure.kind === 'sum-of-products') return { at, times: step, over };
  return { at: at + 1, times: step ** 2, over };
}

function picked(
  cells: Float64Array,
  groups: Int32Array,
  size: number,
  { at, times, over }: Place,
): Float64Array {
  const values = new Float64Array(groups.length);
  for (let g = 0; g < values.length; g += 1)
    values[g] = ((cells[(groups[g] as number) * size + at] as number) * times) / over;
  return values;
}
