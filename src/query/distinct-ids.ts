import type { Block } from './block.js';
import type { DistinctMeasure, Known, Sums } from './factors.js';
import { Interner } from './interner.js';
import type { MeasureColumn } from './partial.js';
import type { RowGroups } from './row-groups.js';
import type { RowValue, RowValues } from './row-values.js';
import type { BlockWords, RowWords } from './row-words.js';

export type DistinctColumn = Extract<MeasureColumn, { kind: 'distinct' }>;

/**
 * The distinct values of one measure by group, of each at most so many: the smallest. Of a group that has fewer, they are
 * all; of one that has as many, there may be more. So what was cut merges exactly: the smallest of a union are among the
 * smallest of its parts.
 */
export class DistinctIds implements Sums<DistinctMeasure> {
  readonly measures: readonly DistinctMeasure[];
  readonly #words: RowWords;
  readonly #values: RowValue;
  readonly #atMost: number;
  readonly #passes: Uint8Array;
  readonly #groups = new Interner();
  /** How many of each group. */
  #counts = new Int32Array(256);
  /** `atMost` places a group, ascending from the first. */
  #ids: Float64Array;

  constructor({ measure, words }: Known<DistinctMeasure>, values: RowValues) {
    const { of, atMost, where } = measure;
    this.measures = [measure];
    this.#words = words;
    this.#values = values.sum([of]);
    this.#atMost = atMost;
    this.#passes = words.passing(where);
    this.#ids = new Float64Array(256 * atMost);
  }

  add(block: Block, { ids }: RowGroups, wordsOf: (words: RowWords) => BlockWords): void {
    const { words, from } = wordsOf(this.#words);
    const values = this.#values.of(block);
    for (let i = 0; i < block.length; i += 1) {
      if (this.#passes[words[from + i] as number] === 0) continue;
      const at = this.#groups.intern(ids[i] as number);
      if (at >= this.#counts.length) this.#grow();
      this.#take(at, (values[i] as number) * this.#values.step);
    }
  }

  column(_measure: DistinctMeasure, groups: Int32Array): DistinctColumn {
    const places = new Map(Array.from(groups, (group, place) => [group, place]));
    const group: number[] = [];
    const id: number[] = [];
    this.#groups.keys().forEach((found, at) => {
      const place = places.get(found) as number;
      for (let k = 0; k < (this.#counts[at] as number); k += 1) {
        group.push(place);
        id.push(this.#ids[at * this.#atMost + k] as number);
      }
    });
    return distinctColumn(groups.length, this.#atMost, group, id);
  }

  #take(at: number, id: number): void {
    const ids = this.#ids;
    const start = at * this.#atMost;
    const count = this.#counts[at] as number;
    let end = start + count;
    let place = end;
    while (place > start && (ids[place - 1] as number) >= id) place -= 1;
    if (place < end && ids[place] === id) return;
    if (count === this.#atMost) {
      if (place === end) return;
      end -= 1; // the largest gives way
    } else this.#counts[at] = count + 1;
    ids.copyWithin(place + 1, place, end);
    ids[place] = id;
  }

  #grow(): void {
    const counts = new Int32Array(this.#counts.length * 2);
    counts.set(this.#counts);
    this.#counts = counts;
    const ids = new Float64Array(this.#ids.length * 2);
    ids.set(this.#ids);
    this.#ids = ids;
  }
}

/** A column of distinct values from loose (group, value) pairs, in any order, with repeats. */
export function distinctColumn(
  groups: number,
  atMost: number,
  group: readonly number[],
  id: readonly number[],
): DistinctColumn {
  const order = Uint32Array.from(group, (_, i) => i).sort(
    (a, b) => (group[a] as number) - (group[b] as number) || (id[a] as number) - (id[b] as number),
  );
  const start = new Uint32Array(groups + 1);
  const ids = new Float64Array(order.length);
  let length = 0;
  let next = 0;
  for (let g = 0; g < groups; g += 1) {
    const first = length;
    for (; next < order.length && group[order[next] as number] === g; next += 1) {
      const value = id[order[next] as number] as number;
      const isNew = length === first || ids[length - 1] !== value;
      if (isNew && length - first < atMost) ids[length++] = value;
    }
    start[g + 1] = length;
  }
  return { kind: 'distinct', atMost, start, ids: ids.slice(0, length) };
}
