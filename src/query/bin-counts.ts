import { binCount, binOf } from './bins.js';
import { Interner } from './interner.js';
import type { Block } from './block.js';
import type { Factor, FactorSums, HistogramMeasure } from './factors.js';
import type { MeasureColumn } from './partial.js';
import type { RowValue, RowValues } from './row-values.js';
import type { BlockWords, Words } from './row-words.js';

/** Up to this many counts are addressed directly: a megabyte. */
const directCounts = 1 << 18;

/** Counts of one histogram measure by group and bucket. */
export class BinCounts implements FactorSums<HistogramMeasure> {
  readonly factor: Factor<HistogramMeasure>;
  readonly #values: RowValue;
  readonly #passes: Uint8Array;
  readonly #interner: Interner | null;
  #counts: Uint32Array;

  /** `groups`: how many there can be. */
  constructor(factor: Factor<HistogramMeasure>, values: RowValues, groups: number) {
    const [{ of, where }] = factor.measures as [HistogramMeasure];
    this.factor = factor;
    this.#values = values.sum([of]);
    this.#passes = factor.words.passing(where);
    const direct = groups * binCount <= directCounts;
    this.#interner = direct ? null : new Interner();
    this.#counts = new Uint32Array(direct ? groups * binCount : 1024);
  }

  add(block: Block, ids: Int32Array, _groups: number, { words, from }: BlockWords): void {
    const interner = this.#interner;
    const values = this.#values.of(block);
    if (interner === null) {
      countDirectly(this.#counts, ids, this.#passes, words, from, values, block.length);
      return;
    }
    for (let i = 0; i < block.length; i += 1) {
      if (this.#passes[words[from + i] as number] === 0) continue;
      const at = interner.intern((ids[i] as number) * binCount + binOf(values[i] as number));
      if (at >= this.#counts.length) this.#grow();
      this.#counts[at] = (this.#counts[at] as number) + 1;
    }
  }

  column(_measure: HistogramMeasure, groups: Int32Array): MeasureColumn {
    const places = new Map(Array.from(groups, (group, place) => [group, place]));
    const group: number[] = [];
    const bin: number[] = [];
    const count: number[] = [];
    const keys = this.#interner?.keys();
    const size = keys?.length ?? this.#counts.length;
    for (let at = 0; at < size; at += 1) {
      if (this.#counts[at] === 0) continue;
      const key = keys === undefined ? at : (keys[at] as number);
      group.push(places.get(Math.floor(key / binCount)) as number);
      bin.push(key % binCount);
      count.push(this.#counts[at] as number);
    }
    return binColumn(groups.length, group, bin, count);
  }

  #grow(): void {
    const grown = new Uint32Array(this.#counts.length * 2);
    grown.set(this.#counts);
    this.#counts = grown;
  }
}

function countDirectly(
  counts: Uint32Array,
  ids: Int32Array,
  passes: Uint8Array,
  words: Words,
  from: number,
  values: Float64Array,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    if (passes[words[from + i] as number] === 0) continue;
    const at = (ids[i] as number) * binCount + binOf(values[i] as number);
    counts[at] = (counts[at] as number) + 1;
  }
}

/** A histogram column from loose (group, bin, count) triples; equal group and bin add up. */
export function binColumn(
  groups: number,
  group: readonly number[],
  bin: readonly number[],
  count: readonly number[],
): MeasureColumn {
  const order = Float64Array.from(group, (place, i) => place * binCount + (bin[i] as number));
  const totals = new Map<number, number>();
  order.forEach((key, i) => totals.set(key, (totals.get(key) ?? 0) + (count[i] as number)));
  const sorted = Float64Array.from(totals.keys()).sort();
  const start = new Uint32Array(groups + 1);
  const bins = new Uint16Array(sorted.length);
  const counts = new Float64Array(sorted.length);
  sorted.forEach((key, i) => {
    bins[i] = key % binCount;
    counts[i] = totals.get(key) as number;
    const next = Math.floor(key / binCount) + 1;
    start[next] = (start[next] as number) + 1;
  });
  for (let g = 0; g < groups; g += 1) start[g + 1] = (start[g + 1] as number) + (start[g] as number);
  return { kind: 'bins', start, bin: bins, count: counts };
}
