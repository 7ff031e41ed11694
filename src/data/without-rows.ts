import type { RawArray } from './column.js';

/** Below this many, values are quicker copied one by one than as a run. */
const shortRun = 32;

/** A column's values without those of some rows (ascending), in an array of the same kind. */
export function withoutRows<A extends RawArray>(values: A, dropped: readonly number[]): A {
  const kept = values.slice(dropped.length) as A;
  let at = 0;
  let from = 0;
  for (let i = 0; i <= dropped.length; i++) {
    const to = dropped[i] ?? values.length;
    if (to - from < shortRun)
      for (let row = from; row < to; row++) kept[at + row - from] = values[row] as number;
    else kept.set(values.subarray(from, to), at);
    at += to - from;
    from = to + 1;
  }
  return kept;
}
