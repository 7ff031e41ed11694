import type { Block } from './block.js';
import type { Factor, FactorSums, ValueMeasure } from './factors.js';
import { groupSums } from './group-sums.js';
import type { MeasureColumn } from './partial.js';
import type { RowValue, RowValues } from './row-values.js';
import type { BlockWords, Words } from './row-words.js';

/** Sums, or the largest, of some rows' values by group and class of words; of several kinds one behind the other. */
export class ValueCells implements FactorSums<ValueMeasure> {
  readonly factor: Factor<ValueMeasure>;
  /** What is added up, each once. */
  readonly #kinds: readonly string[];
  readonly #values: readonly RowValue[];
  readonly #isLargest: boolean;
  #cells = new Float64Array(0);

  constructor(factor: Factor<ValueMeasure>, values: RowValues) {
    this.factor = factor;
    const byKind = new Map(factor.measures.map((measure) => [kindOf(measure), rowValue(measure, values)]));
    this.#kinds = [...byKind.keys()];
    this.#values = [...byKind.values()];
    this.#isLargest = this.#kinds[0] === 'max';
  }

  add(block: Block, ids: Int32Array, groups: number, { words, from }: BlockWords): void {
    const { size, classOf } = this.factor.classes;
    const perGroup = size * this.#kinds.length;
    if (groups * perGroup > this.#cells.length) this.#grow(groups * perGroup);
    for (let k = 0; k < this.#values.length; k += 2) {
      const first = (this.#values[k] as RowValue).of(block);
      const second = this.#values[k + 1]?.of(block);
      const at = k * size;
      if (this.#isLargest) largest(this.#cells, ids, size, classOf, words, from, first, block.length);
      else if (second === undefined)
        addOne(this.#cells, ids, perGroup, at, classOf, words, from, first, block.length);
      else addTwo(this.#cells, ids, perGroup, at, size, classOf, words, from, first, second, block.length);
    }
  }

  column(measure: ValueMeasure, groups: Int32Array): MeasureColumn {
    const { size } = this.factor.classes;
    const first = this.#kinds.indexOf(kindOf(measure)) * size;
    const added = this.factor.classes.passing(measure.where).map((at) => first + at);
    const perGroup = size * this.#kinds.length;
    return this.#isLargest
      ? { kind: 'max', values: largestOf(this.#cells, groups, perGroup, added) }
      : { kind: 'add', values: groupSums(this.#cells, groups, perGroup, added) };
  }

  #grow(size: number): void {
    const longer = new Float64Array(Math.max(size, this.#cells.length * 2));
    if (this.#isLargest) longer.fill(-Infinity, this.#cells.length);
    longer.set(this.#cells);
    this.#cells = longer;
  }
}

/** Largest values have cells of their own: measures of one factor are all of them such, or none is. */
function kindOf(measure: ValueMeasure): string {
  return 'unit' in measure ? `${measure.kind} ${measure.unit}` : measure.kind;
}

function rowValue(measure: ValueMeasure, values: RowValues): RowValue {
  if (measure.kind === 'sum-of-squares') return values.product(measure.of, measure.of, measure.unit);
  if (measure.kind === 'sum-of-products') return values.product(measure.of, measure.and, measure.unit);
  return values.sum(measure.of);
}

function addOne(
  cells: Float64Array,
  ids: Int32Array,
  perGroup: number,
  at: number,
  classOf: Int32Array,
  words: Words,
  from: number,
  values: Float64Array,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = (ids[i] as number) * perGroup + (classOf[words[from + i] as number] as number) + at;
    cells[cell] = (cells[cell] as number) + (values[i] as number);
  }
}

/** A sum and that of its squares, as a rule: their cells are `apart`. */
function addTwo(
  cells: Float64Array,
  ids: Int32Array,
  perGroup: number,
  at: number,
  apart: number,
  classOf: Int32Array,
  words: Words,
  from: number,
  values: Float64Array,
  others: Float64Array,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = (ids[i] as number) * perGroup + (classOf[words[from + i] as number] as number) + at;
    cells[cell] = (cells[cell] as number) + (values[i] as number);
    cells[cell + apart] = (cells[cell + apart] as number) + (others[i] as number);
  }
}

function largest(
  cells: Float64Array,
  ids: Int32Array,
  perGroup: number,
  classOf: Int32Array,
  words: Words,
  from: number,
  values: Float64Array,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = (ids[i] as number) * perGroup + (classOf[words[from + i] as number] as number);
    if ((values[i] as number) > (cells[cell] as number)) cells[cell] = values[i] as number;
  }
}

/** NaN where the group has none. */
function largestOf(
  cells: Float64Array,
  groups: Int32Array,
  perGroup: number,
  among: readonly number[],
): Float64Array {
  return Float64Array.from(groups, (group) => {
    let most = -Infinity;
    for (const at of among) most = Math.max(most, cells[group * perGroup + at] as number);
    return most === -Infinity ? NaN : most;
  });
}
