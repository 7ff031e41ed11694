import { binCount } from './bins.js';
import { Interner } from './interner.js';
import type { Block } from './block.js';
import type { HistogramMeasure, Known, Sums } from './factors.js';
import type { MeasureColumn } from './partial.js';
import type { RowGroups } from './row-groups.js';
import type { RowBins, RowValues } from './row-values.js';
import type { BlockWords, RowWords, Words } from './row-words.js';

/** Up to this many counts are addressed directly: a megabyte. */
const directCounts = 1 << 18;

/** Counts of one histogram measure by group and bucket. */
export class BinCounts implements Sums<HistogramMeasure> {
  readonly measures: readonly HistogramMeasure[];
  readonly #words: RowWords;
  readonly #bins: RowBins;
  readonly #passes: Uint8Array;
  readonly #interner: Interner | null;
  #counts: Uint32Array;

  /** `groups`: how many there can be. */
  constructor({ measure, words }: Known<HistogramMeasure>, values: RowValues, groups: number) {
    this.measures = [measure];
    this.#words = words;
    this.#bins = values.bins(measure.of);
    this.#passes = words.passing(measure.where);
    const direct = groups * this.#bins.count <= directCounts;
    this.#interner = direct ? null : new Interner();
    this.#counts = new Uint32Array(direct ? groups * this.#bins.count : 1024);
  }

  add(block: Block, { ids }: RowGroups, wordsOf: (words: RowWords) => BlockWords): void {
    const { words, from } = wordsOf(this.#words);
    const interner = this.#interner;
    const bins = this.#bins.of(block);
    const { count } = this.#bins;
    if (interner === null) {
      countDirectly(this.#counts, ids, count, this.#passes, words, from, bins, block.length);
      return;
    }
    for (let i = 0; i < block.length; i += 1) {
      if (this.#passes[words[from + i] as number] === 0) continue;
      const at = interner.intern((ids[i] as number) * count + (bins[i] as number));
      if (at >= this.#counts.length) this.#grow();
      this.#counts[at] = (this.#counts[at] as number) + 1;
    }
  }

  column(_measure: HistogramMeasure, groups: Int32Array): MeasureColumn {
    const { count: bins } = this.#bins;
    if (this.#interner === null) return directColumn(this.#counts, groups, bins);
    const places = new Map(Array.from(groups, (group, place) => [group, place]));
    const group: number[] = [];
    const bin: number[] = [];
    const count: number[] = [];
    const keys = this.#interner.keys();
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as number;
      group.push(places.get(Math.floor(key / bins)) as number);
      bin.push(key % bins);
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
  binsAGroup: number,
  passes: Uint8Array,
  words: Words,
  from: number,
  bins: Int32Array,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    const at = (ids[i] as number) * binsAGroup + (bins[i] as number);
    counts[at] = (counts[at] as number) + (passes[words[from + i] as number] as number);
  }
}

/** The column of groups that have all bins side by side. */
function directColumn(counts: Uint32Array, groups: Int32Array, bins: number): MeasureColumn {
  const start = new Uint32Array(groups.length + 1);
  const bin = new Uint16Array(groups.length * bins);
  const count = new Float64Array(bin.length);
  let length = 0;
  for (let g = 0; g < groups.length; g += 1) {
    const first = (groups[g] as number) * bins;
    for (let k = 0; k < bins; k += 1) {
      const rows = counts[first + k] as number;
      if (rows === 0) continue;
      bin[length] = k;
      count[length] = rows;
      length += 1;
    }
    start[g + 1] = length;
  }
  return { kind: 'bins', start, bin: bin.slice(0, length), count: count.slice(0, length) };
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
