import { compareTexts } from '../../query/compare-texts.js';
import type { Partial, PartialKey } from '../../query/partial.js';

/**
 * One key of several partials at once: its values in ascending order, null last, and the place of each group's value
 * among them.
 */
export interface KeyRanks {
  /** Texts of a dimension or numbers of a bucket, cell or bin; NaN stands for a number that is not known. */
  readonly values: readonly Value[];
  /** One array a partial, one rank a group. */
  readonly ranks: readonly Uint32Array[];
}

export function rankKey(partials: readonly Partial[], position: number): KeyRanks {
  let values: readonly Value[] = [];
  let ranks: Uint32Array[] = [];
  for (const { keys, groups } of partials) {
    const own = ranked(keys[position] as PartialKey, groups);
    const joined = join(values, own.values);
    if (joined.values.length > values.length) ranks = ranks.map((of) => renumbered(of, joined.ofFirst));
    ranks.push(renumbered(own.ranks, joined.ofSecond));
    values = joined.values;
  }
  return { values, ranks };
}

type Value = string | number | null;

interface Ranked {
  readonly values: readonly Value[];
  readonly ranks: Uint32Array;
}

/** The same of one partial. */
function ranked(key: PartialKey, groups: number): Ranked {
  const { values, ranks } = key.kind === 'number' ? ofNumbers(key.values, groups) : ofCodes(key, groups);
  // Groups are in the order of their keys: that of their first key is found so.
  if (isAscending(values)) return { values, ranks };
  const order = new Uint32Array(values.length);
  for (let id = 0; id < order.length; id += 1) order[id] = id;
  order.sort((a, b) => compareKeys(values[a] as Value, values[b] as Value));
  const rankOf = new Uint32Array(values.length);
  for (let rank = 0; rank < order.length; rank += 1) rankOf[order[rank] as number] = rank;
  return { values: Array.from(order, (id) => values[id] as Value), ranks: renumbered(ranks, rankOf) };
}

/** Distinct values and each group's place among them, as they are met. */
function ofNumbers(numbers: Float64Array, groups: number): Ranked {
  const values: number[] = [];
  const ids = new Map<number, number>();
  const ranks = new Uint32Array(groups);
  for (let group = 0; group < groups; group += 1) {
    const value = numbers[group] as number;
    let id = ids.get(value);
    if (id === undefined) ids.set(value, (id = values.push(value) - 1));
    ranks[group] = id;
  }
  return { values, ranks };
}

function ofCodes(key: Extract<PartialKey, { kind: 'code' }>, groups: number): Ranked {
  const values: (string | null)[] = [];
  const ranks = new Uint32Array(groups);
  const idOfCode = new Int32Array(key.values.length).fill(-1);
  for (let group = 0; group < groups; group += 1) {
    const code = key.codes[group] as number;
    if (idOfCode[code] === -1) idOfCode[code] = values.push(key.values[code] as string | null) - 1;
    ranks[group] = idOfCode[code] as number;
  }
  return { values, ranks };
}

/** Two ascending lists as one, and where in it the values of each are: texts are compared, which is less than to hash them. */
function join(
  first: readonly Value[],
  second: readonly Value[],
): { readonly values: readonly Value[]; readonly ofFirst: Uint32Array; readonly ofSecond: Uint32Array } {
  const values: Value[] = [];
  const ofFirst = new Uint32Array(first.length);
  const ofSecond = new Uint32Array(second.length);
  for (let a = 0, b = 0; a < first.length || b < second.length;) {
    const step =
      a === first.length ? 1 : b === second.length ? -1 : compareKeys(first[a] as Value, second[b] as Value);
    const at = values.push((step > 0 ? second[b] : first[a]) as Value) - 1;
    if (step <= 0) ofFirst[a++] = at;
    if (step >= 0) ofSecond[b++] = at;
  }
  return { values, ofFirst, ofSecond };
}

function renumbered(ranks: Uint32Array, to: Uint32Array): Uint32Array {
  const result = new Uint32Array(ranks.length);
  for (let i = 0; i < ranks.length; i += 1) result[i] = to[ranks[i] as number] as number;
  return result;
}

function isAscending(values: readonly Value[]): boolean {
  for (let at = 1; at < values.length; at += 1) {
    if (compareKeys(values[at - 1] as Value, values[at] as Value) > 0) return false;
  }
  return true;
}

/** Numbers ascending, NaN last; texts as everywhere in results. */
function compareKeys(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') {
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    return a - b;
  }
  return compareTexts(a as string | null, b as string | null);
}
