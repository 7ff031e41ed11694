import { CallboardError, problem } from '../../problem.js';
import type { Partial, PartialKey } from '../../query/partial.js';
import { indexIn, internTuples } from './intern-tuples.js';
import { rankKey, type KeyRanks } from './key-ranks.js';
import type { TimeParts } from './time-parts.js';

/** A table of more rows than this is refused: by 5 minutes and by agent over years is a slip, and no page can hold it. */
export const mostRows = 4_000_000;

/**
 * Which rows a table has, in ascending order of their keys, and which group of each partial a row is. The other keys'
 * values come in the combinations that the current partials hold, and each combination has every part in time.
 */
export interface Layout {
  readonly rows: number;
  /** Part in time of each row; 0 without a time key. */
  readonly part: Uint32Array;
  /** Ranked values of each key but the time key, and the rank of each row's; undefined at the time key's place. */
  readonly keys: readonly (RowKey | undefined)[];
  /** Group of each row in each partial, −1 where it holds none. */
  readonly current: readonly Int32Array[];
  readonly previous: readonly Int32Array[];
  /** Row of each group of the partials by day, −1 for groups of none. */
  readonly days: { readonly current: readonly Int32Array[]; readonly previous: readonly Int32Array[] };
}

export interface RowKey {
  readonly values: KeyRanks['values'];
  readonly rank: Uint32Array;
}

/** The partials of a query's plans, in their order. */
export interface LaidOut {
  readonly current: readonly Partial[];
  readonly previous: readonly Partial[];
  /** For each current partial, whether its groups are rows of their own. */
  readonly makesRows: readonly boolean[];
  /** Partials by day, their key of the day at the time key's place, else after the others; they make no rows. */
  readonly days: { readonly current: readonly Partial[]; readonly previous: readonly Partial[] } | null;
}

/** `timeKey` is the time key's place among the keys, −1 without one. */
export function layOut(
  { current, previous, makesRows, days }: LaidOut,
  keys: number,
  timeKey: number,
  parts: TimeParts,
  previousParts: TimeParts | null,
): Layout {
  const places = Array.from({ length: keys }, (_, place) => place).filter((place) => place !== timeKey);
  const lists = [current, previous, days?.current ?? [], days?.previous ?? []];
  const all = lists.flat();
  const combinations = combine(all, (at) => makesRows[at] === true, places);
  const before = places.filter((place) => place < timeKey).length;
  // Of one part in time, rows are the combinations.
  const isOnePart = parts.count === 1;
  const rowOf = isOnePart ? (of: number) => of : rowNumbers(combinations, before, parts.count);
  const rows = combinations.count * parts.count;
  if (rows > mostRows) throw new CallboardError(problem('too-many-parts', { limit: mostRows }));

  const part = new Uint32Array(rows);
  const ranks = isOnePart ? combinations.ranks : combinations.ranks.map(() => new Uint32Array(rows));
  for (let combination = 0; combination < (isOnePart ? 0 : combinations.count); combination += 1) {
    for (let bucket = 0; bucket < parts.count; bucket += 1) {
      const row = rowOf(combination, bucket);
      part[row] = bucket;
      for (let at = 0; at < ranks.length; at += 1) {
        (ranks[at] as Uint32Array)[row] = (combinations.ranks[at] as Uint32Array)[combination] as number;
      }
    }
  }
  /** The row of each group of the partials of a list, −1 for groups of none. */
  const rowsOf = (list: number, { edges }: Pick<TimeParts, 'edges'>, byDay: boolean): Int32Array[] =>
    (lists[list] as readonly Partial[]).map((partial) => {
      const combinationOf = combinations.of[all.indexOf(partial)] as Int32Array;
      const partOf = partsOfGroups(partial, timeKey, edges, byDay);
      if (partOf === null && isOnePart) return combinationOf;
      const rowOfGroup = new Int32Array(partial.groups);
      for (let group = 0; group < rowOfGroup.length; group += 1) {
        const combination = combinationOf[group] as number;
        const bucket = partOf === null ? 0 : (partOf[group] as number);
        // A group of the previous period alone is no row, and neither is a bucket beyond the current period's last.
        rowOfGroup[group] = combination >= 0 && bucket < parts.count ? rowOf(combination, bucket) : -1;
      }
      return rowOfGroup;
    });
  const groupsOf = (rowOfGroup: Int32Array): Int32Array => {
    const groupOf = new Int32Array(rows).fill(-1);
    for (let group = 0; group < rowOfGroup.length; group += 1) {
      const row = rowOfGroup[group] as number;
      if (row >= 0) groupOf[row] = group;
    }
    return groupOf;
  };
  const then = previousParts ?? parts;
  const rowKeys = new Map(
    places.map((place, at) => [
      place,
      { values: (combinations.keys[at] as KeyRanks).values, rank: ranks[at] as Uint32Array },
    ]),
  );
  return {
    rows,
    part,
    keys: Array.from({ length: keys }, (_, place) => rowKeys.get(place)),
    current: rowsOf(0, parts, false).map(groupsOf),
    previous: rowsOf(1, then, false).map(groupsOf),
    days: { current: rowsOf(2, parts, true), previous: rowsOf(3, then, true) },
  };
}

interface Combinations {
  readonly count: number;
  readonly keys: readonly KeyRanks[];
  /** Rank of each combination's value, one array a key. */
  readonly ranks: readonly Uint32Array[];
  /** Combination of each partial's groups; −1 where no partial that makes rows holds it. */
  readonly of: readonly Int32Array[];
}

/** The combinations of keys that those partials hold which make rows, ascending. */
function combine(
  partials: readonly Partial[],
  makesRows: (partial: number) => boolean,
  places: readonly number[],
): Combinations {
  const keys = places.map((place) => rankKey(partials, place));
  if (places.length === 0) {
    // Without keys there is the one combination of none, even if no row was found.
    return { count: 1, keys, ranks: [], of: partials.map(({ groups }) => new Int32Array(groups)) };
  }
  const [only] = partials;
  if (partials.length === 1 && only !== undefined && makesRows(0)) {
    const ranks = keys.map((key) => key.ranks[0] as Uint32Array);
    // A partial's groups are in the order of its keys: without a key of time each is a combination of its own.
    if (areAscending(ranks, only.groups))
      return { count: only.groups, keys, ranks, of: [numbersTo(only.groups)] };
  }
  const offsets = [0];
  for (const { groups } of partials) offsets.push((offsets.at(-1) as number) + groups);
  const total = offsets.at(-1) as number;
  const columns = keys.map(({ ranks, values }) => {
    const codes = new Uint32Array(total);
    ranks.forEach((groups, at) => codes.set(groups, offsets[at]));
    return { codes, size: values.length };
  });
  const [first] = columns;
  // The ranks of one key alone are all taken.
  const { ids, count } =
    columns.length === 1 && first !== undefined
      ? { ids: first.codes, count: first.size }
      : internTuples(columns, total);

  const held = new Int32Array(count).fill(-1);
  partials.forEach((_, at) => {
    if (!makesRows(at)) return;
    for (let i = offsets[at] as number; i < (offsets[at + 1] as number); i += 1) held[ids[i] as number] = i;
  });
  let combinations = 0;
  const example = new Int32Array(count);
  for (let id = 0; id < count; id += 1) {
    if (held[id] === -1) continue;
    example[combinations] = held[id] as number;
    held[id] = combinations;
    combinations += 1;
  }
  return {
    count: combinations,
    keys,
    ranks: columns.map(({ codes }) => pick(new Uint32Array(combinations), codes, example)),
    of: partials.map(({ groups }, at) =>
      pick(new Int32Array(groups), held, ids.subarray(offsets[at], offsets[at + 1])),
    ),
  };
}

/** Whether each tuple is above the one before it, the first column counting most. */
function areAscending(columns: readonly Uint32Array[], length: number): boolean {
  for (let i = 1; i < length; i += 1) {
    let at = 0;
    let step = 0;
    while (step === 0 && at < columns.length) {
      const column = columns[at] as Uint32Array;
      step = (column[i] as number) - (column[i - 1] as number);
      at += 1;
    }
    if (step <= 0) return false;
  }
  return true;
}

/** 0, 1, 2 … */
function numbersTo(length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let i = 0; i < length; i += 1) numbers[i] = i;
  return numbers;
}

/** What an array has at some places. */
function pick<A extends Uint32Array | Int32Array>(
  to: A,
  from: Uint32Array | Int32Array,
  places: Uint32Array | Int32Array,
): A {
  for (let i = 0; i < to.length; i += 1) to[i] = from[places[i] as number] as number;
  return to;
}

/**
 * The row of a combination in a part in time. Rows are in the order of the keys as they were asked for: those before the
 * time key count more than time, those after it less.
 */
function rowNumbers(
  { count, ranks }: Combinations,
  before: number,
  parts: number,
): (combination: number, part: number) => number {
  const runStart = new Uint32Array(count);
  const runLength = new Uint32Array(count);
  const leading = ranks.slice(0, before);
  for (let start = 0, end = 0; start < count; start = end) {
    const same = (at: number) => leading.every((rank) => rank[at] === rank[start]);
    for (end = start + 1; end < count && same(end);) end += 1;
    runStart.fill(start, start, end);
    runLength.fill(end - start, start, end);
  }
  return (combination, part) => {
    const start = runStart[combination] as number;
    return start * parts + part * (runLength[combination] as number) + combination - start;
  };
}

/**
 * The part in time of each group, in its own period; of groups by day, the one that the day is in. Null where there is no
 * key of time: all are of the first.
 */
function partsOfGroups(
  partial: Partial,
  timeKey: number,
  edges: Float64Array,
  byDay: boolean,
): Uint32Array | null {
  const key = partial.keys[timeKey] as PartialKey | undefined;
  if (key === undefined) return null;
  const parts = new Uint32Array(partial.groups);
  if (key.kind !== 'number') throw new Error(`a bug of ours: time key of kind ${key.kind}`);
  for (let group = 0; group < partial.groups; group += 1) {
    const start = key.values[group] as number;
    let part = indexIn(edges, start);
    if (byDay && (edges[part] as number) > start) part -= 1;
    else if (edges[part] !== start) throw new Error(`a bug of ours: no bucket starts at ${start}`);
    parts[group] = part;
  }
  return parts;
}
