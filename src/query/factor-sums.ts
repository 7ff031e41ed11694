import { BinCounts } from './bin-counts.js';
import { type Block, blockRows } from './block.js';
import { Cells } from './cells.js';
import type { Factor } from './factors.js';
import type { GroupIds } from './key-codes.js';
import { type Measure, measureKey } from './plan.js';
import type { RowValues } from './row-values.js';
import { CellSums } from './sums.js';
import type { TableView } from './table-view.js';

type HistogramMeasure = Extract<Measure, { kind: 'histogram' }>;
type RowMeasure = Extract<Measure, { kind: 'sum-of-squares' | 'max' }>;

/** A sum a cell, of the values that `add` finds in a block. */
interface RowSum {
  readonly sums: CellSums;
  add(sums: Float64Array, block: Block, cells: Int32Array): void;
}

/**
 * The sums of one factor's measures by the groups of one plan. Each row adds to its cell (group, flag word): one count,
 * and its values, whatever the number of measures. Which cells a measure takes is asked afterwards, once a cell.
 */
export class FactorSums {
  readonly factor: Factor;
  readonly cells: Cells;
  readonly counts = new CellSums(0);
  readonly #view: TableView;
  readonly #values: RowValues;
  readonly #rowSums = new Map<string, RowSum>();
  readonly #histograms = new Map<
    string,
    { readonly of: readonly string[]; readonly passes: Uint8Array; readonly counts: BinCounts }
  >();
  readonly #cellBuffer = new Int32Array(blockRows);

  constructor(factor: Factor, groups: number, view: TableView, values: RowValues) {
    this.factor = factor;
    this.#view = view;
    this.#values = values;
    this.cells = new Cells(groups, factor.words.size);
    for (const measure of factor.measures) {
      if (measure.kind === 'sum') for (const field of measure.of) this.#sumRaw(field);
      else if (measure.kind === 'histogram') this.#countBins(measure, groups);
      else if (measure.kind !== 'count') this.#sumValues(measure);
    }
  }

  /** Adds the rows of a block, which are in these groups. */
  add(block: Block, groupIds: GroupIds): void {
    const words = this.factor.words.of(block);
    const cells = this.#cellBuffer;
    this.cells.write(cells, groupIds, words, block.length);
    const size = this.cells.size;
    countCells(this.counts.upTo(size), cells, block.length);
    for (const { sums, add } of this.#rowSums.values()) add(sums.upTo(size), block, cells);
    for (const { of, passes, counts } of this.#histograms.values()) {
      const places = counts.byGroup ? groupIds : cells;
      counts.add(this.#values.of(of, block), places, words, passes, block.length);
    }
  }

  /** The sum a cell of a field's raw values. */
  rawSums(field: string): Float64Array {
    return this.#sums(rawKey(field));
  }

  /** The sum, or largest, a cell of a measure of values. */
  valueSums(measure: RowMeasure): Float64Array {
    return this.#sums(valueKey(measure));
  }

  binCounts(measure: HistogramMeasure): BinCounts {
    return (this.#histograms.get(measureKey(measure)) as { counts: BinCounts }).counts;
  }

  #sums(key: string): Float64Array {
    return (this.#rowSums.get(key) as RowSum).sums.upTo(this.cells.size);
  }

  #sumRaw(field: string): void {
    const column = this.#view.column(field);
    this.#rowSums.set(rawKey(field), {
      sums: new CellSums(0),
      add: (sums, block, cells) => {
        if (column?.kind === 'number') addToCells(sums, cells, block.read(column), block.length);
      },
    });
  }

  #sumValues(measure: RowMeasure): void {
    this.#rowSums.set(
      valueKey(measure),
      measure.kind === 'max'
        ? {
            sums: new CellSums(-Infinity),
            add: (sums, block, cells) =>
              largestOfCells(sums, cells, this.#values.of(measure.of, block), block.length),
          }
        : {
            sums: new CellSums(0),
            add: (sums, block, cells) =>
              addSquaresToCells(sums, cells, this.#values.of(measure.of, block), block.length, measure.unit),
          },
    );
  }

  #countBins(measure: HistogramMeasure, groups: number): void {
    this.#histograms.set(measureKey(measure), {
      of: [measure.of],
      passes: this.factor.words.passing(measure.where),
      counts: new BinCounts(groups),
    });
  }
}

function rawKey(field: string): string {
  return JSON.stringify(field);
}

function valueKey(measure: RowMeasure): string {
  return JSON.stringify([measure.kind === 'max' ? 'max' : measure.unit, ...measure.of]);
}

function countCells(counts: Float64Array, cells: Int32Array, rows: number): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = cells[i] as number;
    counts[cell] = (counts[cell] as number) + 1;
  }
}

function addToCells(sums: Float64Array, cells: Int32Array, values: ArrayLike<number>, rows: number): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = cells[i] as number;
    sums[cell] = (sums[cell] as number) + (values[i] as number);
  }
}

function addSquaresToCells(
  sums: Float64Array,
  cells: Int32Array,
  values: Float64Array,
  rows: number,
  unit: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = cells[i] as number;
    const value = (values[i] as number) / unit;
    sums[cell] = (sums[cell] as number) + value * value;
  }
}

function largestOfCells(sums: Float64Array, cells: Int32Array, values: Float64Array, rows: number): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = cells[i] as number;
    if ((values[i] as number) > (sums[cell] as number)) sums[cell] = values[i] as number;
  }
}
