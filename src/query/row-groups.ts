import { blockRows } from './block.js';

/** Stretches of fewer rows than this cost more to find than they save. */
const shortest = 32;

/** Which groups a block's rows are of. */
export interface RowGroups {
  /** By row, all below `count`. */
  readonly ids: Int32Array;
  readonly count: number;
  /** Where the stretches of rows of one group end, if these are long: rows come nearly in time order. Else null. */
  readonly ends: Int32Array | null;
}

const ends = new Int32Array(blockRows / shortest);

/** All rows are of group 0. As with `rowGroups`, the ends are for now. */
export function oneGroup(ids: Int32Array, rows: number): RowGroups {
  ends[0] = rows;
  return { ids, count: 1, ends: ends.subarray(0, 1) };
}

/** The ends are found anew by each call: read them before the next one. */
export function rowGroups(ids: Int32Array, count: number, rows: number): RowGroups {
  let found = 0;
  for (let i = 1; i < rows; i += 1) {
    if (ids[i] === ids[i - 1]) continue;
    if (found === ends.length - 1 || (found + 1) * shortest > rows) return { ids, count, ends: null };
    ends[found] = i;
    found += 1;
  }
  ends[found] = rows;
  return { ids, count, ends: ends.subarray(0, found + 1) };
}
