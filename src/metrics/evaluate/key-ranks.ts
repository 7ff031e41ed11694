import { compareTexts } from '../../query/compare-texts.js';
import type { Partial, PartialKey } from '../../query/partial.js';

/**
 * One key of several partials at once: its values in ascending order, null last, and the place of each group's value
 * among them.
 */
export interface KeyRanks {
  /** Texts of a dimension or numbers of a bucket, cell or bin; NaN stands for a number that is not known. */
  readonly values: readonly (string | number | null)[];
  /** One array a partial, one rank a group. */
  readonly ranks: readonly Uint32Array[];
}

export function rankKey(partials: readonly Partial[], position: number): KeyRanks {
  const ids = new Map<string | number | null, number>();
  const numbered = partials.map((partial) =>
    number(partial.keys[position] as PartialKey, partial.groups, ids),
  );
  const found = [...ids.keys()];
  const order = Uint32Array.from(found, (_, id) => id);
  // One partial alone comes in order.
  if (found.some((value, id) => id > 0 && compareKeys(found[id - 1] as never, value) > 0)) {
    order.sort((a, b) => compareKeys(found[a] as never, found[b] as never));
  }
  const isOrdered = order.every((id, rank) => id === rank);
  const rankOf = new Uint32Array(found.length);
  order.forEach((id, rank) => (rankOf[id] = rank));
  return {
    values: Array.from(order, (id) => found[id] as string | number | null),
    ranks: isOrdered ? numbered : numbered.map((groups) => groups.map((id) => rankOf[id] as number)),
  };
}

/** Gives each distinct value the next number, and each group the number of its value. */
function number(key: PartialKey, groups: number, ids: Map<string | number | null, number>): Uint32Array {
  const result = new Uint32Array(groups);
  if (key.kind === 'number') {
    let latest = NaN;
    let id = 0;
    for (let group = 0; group < groups; group += 1) {
      const value = key.values[group] as number;
      if (value !== latest) {
        latest = value;
        id = idOf(value, ids);
      }
      result[group] = id;
    }
    return result;
  }
  const idOfCode = new Int32Array(key.values.length).fill(-1);
  for (let group = 0; group < groups; group += 1) {
    const code = key.codes[group] as number;
    if (idOfCode[code] === -1) idOfCode[code] = idOf(key.values[code] as string | null, ids);
    result[group] = idOfCode[code] as number;
  }
  return result;
}

function idOf(value: string | number | null, ids: Map<string | number | null, number>): number {
  let id = ids.get(value);
  if (id === undefined) {
    id = ids.size;
    ids.set(value, id);
  }
  return id;
}

/** Numbers ascending, NaN last; texts as everywhere in results. */
function compareKeys(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') {
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    return a - b;
  }
  return compareTexts(a as string | null, b as string | null);
}
