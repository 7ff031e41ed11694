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
  const keys = partials.map((partial) => partial.keys[position] as PartialKey);
  const found = hasOneDictionary(keys) ? new ListedValues() : new DistinctValues();
  const numbered = keys.map((key, at) => number(key, (partials[at] as Partial).groups, found));
  const { values } = found;
  // One partial alone comes in order, as to its first key.
  if (isAscending(values)) return { values, ranks: numbered };
  const order = new Uint32Array(values.length);
  for (let id = 0; id < order.length; id += 1) order[id] = id;
  order.sort((a, b) => compareKeys(values[a] as Value, values[b] as Value));
  const rankOf = new Uint32Array(values.length);
  for (let rank = 0; rank < order.length; rank += 1) rankOf[order[rank] as number] = rank;
  return {
    values: Array.from(order, (id) => values[id] as Value),
    ranks: numbered.map((groups) => groups.map((id) => rankOf[id] as number)),
  };
}

type Value = string | number | null;

/** Distinct values, numbered as they are met. */
class DistinctValues {
  readonly values: Value[] = [];
  readonly #ids = new Map<Value, number>();

  idOf(value: Value): number {
    let id = this.#ids.get(value);
    if (id === undefined) this.#ids.set(value, (id = this.values.push(value) - 1));
    return id;
  }

  /** The ids of a dictionary's codes, as far as they were met: −1 elsewhere. */
  codesOf(dictionary: readonly Value[]): Int32Array {
    return new Int32Array(dictionary.length).fill(-1);
  }
}

/** The same of one dictionary, in which every value stands once: its codes tell them apart. */
class ListedValues {
  readonly values: Value[] = [];
  #codes: Int32Array | undefined;

  idOf(value: Value): number {
    return this.values.push(value) - 1;
  }

  codesOf(dictionary: readonly Value[]): Int32Array {
    return (this.#codes ??= new Int32Array(dictionary.length).fill(-1));
  }
}

function hasOneDictionary(keys: readonly PartialKey[]): boolean {
  const [first] = keys;
  if (first?.kind !== 'code') return false;
  return keys.every((key) => key.kind === 'code' && key.values === first.values);
}

function isAscending(values: readonly Value[]): boolean {
  for (let id = 1; id < values.length; id += 1) {
    if (compareKeys(values[id - 1] as Value, values[id] as Value) > 0) return false;
  }
  return true;
}

/** Gives each distinct value the next number, and each group the number of its value. */
function number(key: PartialKey, groups: number, found: DistinctValues | ListedValues): Uint32Array {
  const result = new Uint32Array(groups);
  if (key.kind === 'number') {
    let latest = NaN;
    let id = 0;
    for (let group = 0; group < groups; group += 1) {
      const value = key.values[group] as number;
      if (value !== latest) {
        latest = value;
        id = found.idOf(value);
      }
      result[group] = id;
    }
    return result;
  }
  const idOfCode = found.codesOf(key.values);
  for (let group = 0; group < groups; group += 1) {
    const code = key.codes[group] as number;
    if (idOfCode[code] === -1) idOfCode[code] = found.idOf(key.values[code] as string | null);
    result[group] = idOfCode[code] as number;
  }
  return result;
}

/** Numbers ascending, NaN last; texts as everywhere in results. */
function compareKeys(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') {
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    return a - b;
  }
  return compareTexts(a as string | null, b as string | null);
}
