import { BinCounts } from './bin-counts.js';
import { type Block, blockRows } from './block.js';
import { Cells } from './cells.js';
import { DistinctIds } from './distinct-ids.js';
import type { Factor } from './factors.js';
import type { GroupIds } from './key-codes.js';
import { type Measure, measureKey } from './plan.js';
import type { RowValues } from './row-values.js';
import { CellSums } from './sums.js';

type HistogramMeasure = Extract<Measure, { kind: 'histogram' }>;
type DistinctMeasure = Extract<Measure, { kind: 'distinct' }>;
type ValueMeasure = Extract<Measure, { kind: 'sum' | 'sum-of-squares' | 'sum-of-products' | 'max' }>;

/** A sum (or the largest) a cell of the rows' values. */
interface ValueSum {
  readonly of: readonly string[];
  /** Fields of a second factor; the first one's again where there is none. */
  readonly and: readonly string[];
  readonly sums: CellSums;
  add(sums: Float64Array, cells: Int32Array, values: Float64Array, rows: number, others: Float64Array): void;
}

/**
 * The sums of one factor's measures by the groups of one plan. Each row adds to its cell (group, flag word): one count,
 * and its values, whatever the number of measures. Which cells a measure takes is asked afterwards, once a cell.
 */
export class FactorSums {
  readonly factor: Factor;
  readonly cells: Cells;
  readonly counts = new CellSums(0);
  readonly #values: RowValues;
  readonly #valueSums = new Map<string, ValueSum>();
  readonly #histograms = new Map<
    string,
    { readonly of: readonly string[]; readonly passes: Uint8Array; readonly counts: BinCounts }
  >();
  readonly #distinct = new Map<
    string,
    { readonly of: readonly string[]; readonly passes: Uint8Array; readonly ids: DistinctIds }
  >();
  readonly #cellBuffer = new Int32Array(blockRows);

  constructor(factor: Factor, groups: number, values: RowValues) {
    this.factor = factor;
    this.#values = values;
    this.cells = new Cells(groups, factor.words.size);
    for (const measure of factor.measures) {
      if (measure.kind === 'histogram') this.#countBins(measure, groups);
      else if (measure.kind === 'distinct') this.#findDistinct(measure);
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
    for (const { of, and, sums, add } of this.#valueSums.values()) {
      const values = this.#values.of(of, block);
      add(sums.upTo(size), cells, values, block.length, this.#values.of(and, block));
    }
    for (const { of, passes, counts } of this.#histograms.values()) {
      const places = counts.byGroup ? groupIds : cells;
      counts.add(this.#values.of(of, block), places, words, passes, block.length);
    }
    for (const { of, passes, ids } of this.#distinct.values()) {
      ids.add(this.#values.of(of, block), cells, words, passes, block.length);
    }
  }

  /** The sum, or largest, a cell of a measure of values. */
  valueSums(measure: ValueMeasure): Float64Array {
    return (this.#valueSums.get(valueKey(measure)) as ValueSum).sums.upTo(this.cells.size);
  }

  binCounts(measure: HistogramMeasure): BinCounts {
    return (this.#histograms.get(measureKey(measure)) as { counts: BinCounts }).counts;
  }

  distinctIds(measure: DistinctMeasure): DistinctIds {
    return (this.#distinct.get(measureKey(measure)) as { ids: DistinctIds }).ids;
  }

  #sumValues(measure: ValueMeasure): void {
    this.#valueSums.set(valueKey(measure), {
      of: measure.of,
      and: measure.kind === 'sum-of-products' ? measure.and : measure.of,
      sums: new CellSums(measure.kind === 'max' ? -Infinity : 0),
      add:
        measure.kind === 'sum'
          ? addToCells
          : measure.kind === 'max'
            ? largestOfCells
            : measure.kind === 'sum-of-squares'
              ? squaresToCells(measure.unit)
              : productsToCells(measure.unit),
    });
  }

  #countBins(measure: HistogramMeasure, groups: number): void {
    this.#histograms.set(measureKey(measure), {
      of: [measure.of],
      passes: this.factor.words.passing(measure.where),
      counts: new BinCounts(groups),
    });
  }

  #findDistinct(measure: DistinctMeasure): void {
    this.#distinct.set(measureKey(measure), {
      of: [measure.of],
      passes: this.factor.words.passing(measure.where),
      ids: new DistinctIds(measure.atMost),
    });
  }
}

function valueKey(measure: ValueMeasure): string {
  const { kind, of } = measure;
  if (kind === 'sum-of-products') return JSON.stringify([kind, measure.unit, of, measure.and]);
  return JSON.stringify([kind, kind === 'sum-of-squares' ? measure.unit : 1, of]);
}

function countCells(counts: Float64Array, cells: Int32Array, rows: number): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = cells[i] as number;
    counts[cell] = (counts[cell] as number) + 1;
  }
}

function addToCells(sums: Float64Array, cells: Int32Array, values: Float64Array, rows: number): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = cells[i] as number;
    sums[cell] = (sums[cell] as number) + (values[i] as number);
  }
}

function squaresToCells(unit: number): ValueSum['add'] {
  return (sums, cells, values, rows) => {
    for (let i = 0; i < rows; i += 1) {
      const cell = cells[i] as number;
      const value = (values[i] as number) / unit;
      sums[cell] = (sums[cell] as number) + value * value;
    }
  };
}

function productsToCells(unit: number): ValueSum['add'] {
  return (sums, cells, values, rows, others) => {
    for (let i = 0; i < rows; i += 1) {
      const cell = cells[i] as number;
      sums[cell] = (sums[cell] as number) + ((values[i] as number) / unit) * ((others[i] as number) / unit);
    }
  };
}

function largestOfCells(sums: Float64Array, cells: Int32Array, values: Float64Array, rows: number): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = cells[i] as number;
    if ((values[i] as number) > (sums[cell] as number)) sums[cell] = values[i] as number;
  }
}
