import { binCount, binOf } from './bins.js';
import { Interner } from './interner.js';
import type { MeasureColumn } from './partial.js';

const directCounts = 1 << 21;

/** Counts of one histogram measure by group and bucket. */
export class BinCounts {
  readonly #interner: Interner | null;
  #counts: Float64Array;

  constructor(groups: number) {
    const direct = groups * binCount <= directCounts;
    this.#interner = direct ? null : new Interner();
    this.#counts = new Float64Array(direct ? groups * binCount : 1024);
  }

  /** Counts the values of the rows whose word passes. */
  add(
    values: Float64Array,
    groupIds: Int32Array | Float64Array,
    words: Int32Array,
    passes: Uint8Array,
    rows: number,
  ): void {
    for (let i = 0; i < rows; i += 1) {
      if (passes[words[i] as number] === 0) continue;
      const key = (groupIds[i] as number) * binCount + binOf(values[i] as number);
      const at = this.#interner === null ? key : this.#interner.intern(key);
      if (at >= this.#counts.length) this.#grow();
      this.#counts[at] = (this.#counts[at] as number) + 1;
    }
  }

  /** The measure's column for the groups in their final order; `indexOf` gives a group number's place. */
  column(groups: number, indexOf: (group: number) => number): MeasureColumn {
    const keys: number[] = [];
    const counts: number[] = [];
    if (this.#interner === null) {
      this.#counts.forEach((count, key) => {
        if (count > 0) {
          keys.push(key);
          counts.push(count);
        }
      });
    } else {
      this.#interner.keys().forEach((key, id) => {
        keys.push(key);
        counts.push(this.#counts[id] as number);
      });
    }
    const places = keys.map((key) => indexOf(Math.floor(key / binCount)));
    return binColumn(
      groups,
      places,
      keys.map((key) => key % binCount),
      counts,
    );
  }

  #grow(): void {
    const grown = new Float64Array(this.#counts.length * 2);
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
