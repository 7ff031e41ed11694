import type { NumberColumn } from '../data/column.js';
import type { Zone } from '../time/zone.js';
import { BinCounts } from './bin-counts.js';
import { type Block, blockRows } from './block.js';
import { Cells } from './cells.js';
import { FlagWords } from './flag-words.js';
import { type GroupIds, type KeyCoder, keyCoder } from './key-codes.js';
import { type Measure, type QueryPlan, measureKey } from './plan.js';
import { CellSums } from './sums.js';
import type { TableView } from './table-view.js';

type HistogramMeasure = Extract<Measure, { kind: 'histogram' }>;

/** A key's part in a group number: its code times its stride. The first key is the most significant one. */
export interface ScanKey {
  readonly coder: KeyCoder;
  readonly stride: number;
}

/** Sum a cell of one number column's raw values, or of a function of several columns' values. */
interface RowSum {
  readonly key: string;
  readonly sums: CellSums;
  add(block: Block, cells: Int32Array, size: number): void;
}

/**
 * Adds up some measures of one plan, block by block. For each row it finds the group and the flag word, and adds to
 * that cell: one count, and the row's values, whatever the number of measures. Which cells a measure takes is asked
 * afterwards, once a cell.
 */
export class Scan {
  readonly view: TableView;
  readonly measures: readonly Measure[];
  readonly keys: readonly ScanKey[];
  readonly words: FlagWords;
  readonly cells: Cells;
  readonly counts = new CellSums(0);
  readonly #rowSums = new Map<string, RowSum>();
  readonly #histograms: {
    readonly measure: HistogramMeasure;
    readonly passes: Uint8Array;
    readonly counts: BinCounts;
  }[];
  readonly #groupIds: GroupIds;
  readonly #wordBuffer = new Int32Array(blockRows);
  readonly #cellBuffer = new Int32Array(blockRows);
  readonly #valueBuffer = new Float64Array(blockRows);

  constructor(view: TableView, plan: QueryPlan, measures: readonly Measure[], zone: Zone) {
    this.view = view;
    this.measures = measures;
    const coders = plan.keys.map((key) => keyCoder(key, view, plan, zone));
    let groups = 1;
    this.keys = coders
      .toReversed()
      .map((coder) => {
        const stride = groups;
        groups *= coder.size;
        return { coder, stride };
      })
      .toReversed();
    // A sum needs the number of known values too, wherever raw numbers count from elsewhere than 0.
    const summed = measures.flatMap((measure) => (measure.kind === 'sum' ? measure.of : []));
    const shifted = summed.filter((field) => this.#numberColumn(field)?.base !== 0);
    this.words = new FlagWords(
      view,
      measures.map((measure) => measure.where),
      shifted,
    );
    if (groups * this.words.size > Number.MAX_SAFE_INTEGER) {
      throw new RangeError(`too many combinations of keys: ${plan.keys.map((key) => key.name).join(', ')}`);
    }
    this.cells = new Cells(groups, this.words.size, (word) => this.#onWord(word));
    this.#groupIds = this.cells.direct ? new Int32Array(blockRows) : new Float64Array(blockRows);
    for (const measure of measures) {
      if (measure.kind === 'sum') for (const field of measure.of) this.#sumRaw(field);
      else if (measure.kind === 'sum-of-squares') this.#sumSquares(measure.of, measure.unit);
      else if (measure.kind === 'max') this.#largest(measure.of);
    }
    this.#histograms = measures
      .filter((measure) => measure.kind === 'histogram')
      .map((measure) => ({
        measure,
        passes: new Uint8Array(this.words.size),
        counts: new BinCounts(groups),
      }));
  }

  /** Adds the rows of a block. */
  add(block: Block): void {
    const rows = block.length;
    const ids = this.#groupIds;
    ids.fill(0, 0, rows);
    for (const { coder, stride } of this.keys) coder.addTo(ids, block, stride);
    this.words.write(this.#wordBuffer, block);
    const cells = this.#cellBuffer;
    this.cells.write(cells, ids, this.#wordBuffer, rows);
    const size = this.cells.size;
    const counts = this.counts.upTo(size);
    for (let i = 0; i < rows; i += 1) {
      const cell = cells[i] as number;
      counts[cell] = (counts[cell] as number) + 1;
    }
    for (const rowSum of this.#rowSums.values()) rowSum.add(block, cells, size);
    for (const { measure, passes, counts: bins } of this.#histograms) {
      bins.add(
        this.#rowValues([measure.of], block),
        bins.byGroup ? ids : cells,
        this.#wordBuffer,
        passes,
        rows,
      );
    }
  }

  /** The sum a cell of a field's raw values. */
  rawSums(field: string): Float64Array {
    return (this.#rowSums.get(`raw ${field}`) as RowSum).sums.upTo(this.cells.size);
  }

  /** The sum a cell of a measure that is no plain sum. */
  rowSums(measure: Extract<Measure, { kind: 'sum-of-squares' | 'max' }>): Float64Array {
    const key =
      measure.kind === 'max'
        ? `max ${measure.of.join(' ')}`
        : `squares ${measure.unit} ${measure.of.join(' ')}`;
    return (this.#rowSums.get(key) as RowSum).sums.upTo(this.cells.size);
  }

  binCounts(measure: HistogramMeasure): BinCounts {
    const key = measureKey(measure);
    return (
      this.#histograms.find((histogram) => measureKey(histogram.measure) === key) as { counts: BinCounts }
    ).counts;
  }

  #onWord(word: number): void {
    for (const { measure, passes } of this.#histograms)
      passes[word] = this.words.holds(measure.where, word) ? 1 : 0;
  }

  #numberColumn(field: string): NumberColumn | undefined {
    const column = this.view.column(field);
    return column?.kind === 'number' ? column : undefined;
  }

  #addRowSum(
    key: string,
    empty: number,
    add: (sums: Float64Array, block: Block, cells: Int32Array) => void,
  ): void {
    if (this.#rowSums.has(key)) return;
    const sums = new CellSums(empty);
    this.#rowSums.set(key, { key, sums, add: (block, cells, size) => add(sums.upTo(size), block, cells) });
  }

  #sumRaw(field: string): void {
    const column = this.#numberColumn(field);
    this.#addRowSum(`raw ${field}`, 0, (sums, block, cells) => {
      if (column === undefined) return;
      const raw = block.read(column);
      for (let i = 0; i < block.length; i += 1) {
        const cell = cells[i] as number;
        sums[cell] = (sums[cell] as number) + (raw[i] as number);
      }
    });
  }

  #sumSquares(of: readonly string[], unit: number): void {
    this.#addRowSum(`squares ${unit} ${of.join(' ')}`, 0, (sums, block, cells) => {
      const values = this.#rowValues(of, block);
      for (let i = 0; i < block.length; i += 1) {
        const cell = cells[i] as number;
        const value = (values[i] as number) / unit;
        sums[cell] = (sums[cell] as number) + value * value;
      }
    });
  }

  #largest(of: readonly string[]): void {
    this.#addRowSum(`max ${of.join(' ')}`, -Infinity, (sums, block, cells) => {
      const values = this.#rowValues(of, block);
      for (let i = 0; i < block.length; i += 1) {
        const cell = cells[i] as number;
        if ((values[i] as number) > (sums[cell] as number)) sums[cell] = values[i] as number;
      }
    });
  }

  /** The values of the block's rows, several fields added; not known counts as 0. The buffer is reused. */
  #rowValues(of: readonly string[], block: Block): Float64Array {
    const values = this.#valueBuffer;
    values.fill(0, 0, block.length);
    for (const field of of) {
      const column = this.#numberColumn(field);
      if (column === undefined) continue;
      const raw = block.read(column);
      const { base, step } = column;
      for (let i = 0; i < block.length; i += 1) {
        const known = raw[i] as number;
        if (known !== 0) values[i] = (values[i] as number) + base + known * step;
      }
    }
    return values;
  }
}
