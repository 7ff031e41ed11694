import type { RawArray } from './column.js';

/** A column's values without those of some rows (ascending), in an array of the same kind. */
export function withoutRows<A extends RawArray>(values: A, dropped: readonly number[]): A {
  const kept = values.slice(dropped.length) as A;
  let from = 0;
  let at = 0;
  for (const row of [...dropped, values.length]) {
    kept.set(values.subarray(from, row), at);
    at += row - from;
    from = row + 1;
  }
  return kept;
}

/** A list without the members of some rows (ascending). */
export function listWithoutRows<T>(list: readonly T[], dropped: readonly number[]): T[] {
  const kept: T[][] = [];
  let from = 0;
  for (const row of [...dropped, list.length]) {
    kept.push(list.slice(from, row));
    from = row + 1;
  }
  return ([] as T[]).concat(...kept);
}
