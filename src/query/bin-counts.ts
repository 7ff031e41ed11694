import { binCount, binOf } from './bins.js';
import { Interner } from './interner.js';
import type { GroupIds } from './key-codes.js';
import type { MeasureColumn } from './partial.js';

/** Up to this many counts are addressed directly: a megabyte. */
const directCounts = 1 << 18;

/**
 * Counts of one histogram measure by place and bucket. Places are the scan's group numbers where those are few, else
 * its cells, which stay below 2^31 however many combinations of keys there can be.
 */
export class BinCounts {
  readonly #interner: Interner | null;
  #counts: Uint32Array;

  constructor(groups: number) {
    const direct = groups * binCount <= directCounts;
    this.#interner = direct ? null : new Interner();
    this.#counts = new Uint32Array(direct ? groups * binCount : 1024);
  }

  /** Whether places are group numbers. */
  get byGroup(): boolean {
    return this.#interner === null;
  }

  /** Counts the values of the rows whose word passes. */
  add(values: Float64Array, places: GroupIds, words: Int32Array, passes: Uint8Array, rows: number): void {
    for (let i = 0; i < rows; i += 1) {
      if (passes[words[i] as number] === 0) continue;
      const key = (places[i] as number) * binCount + binOf(values[i] as number);
      const at = this.#interner === null ? key : this.#interner.intern(key);
      if (at >= this.#counts.length) this.#grow();
      this.#counts[at] = (this.#counts[at] as number) + 1;
    }
  }

  /** The measure's column for the groups in their final order; `indexOf` gives the group's index of a place. */
  column(groups: number, indexOf: (place: number) => number): MeasureColumn {
    const group: number[] = [];
    const bin: number[] = [];
    const count: number[] = [];
    const keys = this.#interner?.keys();
    const size = keys?.length ?? this.#counts.length;
    for (let at = 0; at < size; at += 1) {
      if (this.#counts[at] === 0) continue;
      const key = keys === undefined ? at : (keys[at] as number);
      group.push(indexOf(Math.floor(key / binCount)));
      bin.push(key % binCount);
      count.push(this.#counts[at] as number);
    }
    return binColumn(groups, group, bin, count);
  }

  #grow(): void {
    const grown = new Uint32Array(this.#counts.length * 2);
    grown.set(this.#counts);
    this.#counts = grown;
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
