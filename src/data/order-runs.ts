import type { RawArray, TextColumn } from './column.js';

/** Rows in runs: those of run k stand from `starts[k]` to `starts[k + 1]`. */
export interface Runs {
  readonly count: number;
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
}

/** Few rows are quicker put in their places one by one than handed to a sort. */
const few = 24;

/** Puts the rows of each run in the order of their start, then their id; those without an id last, as they came. */
export function orderRuns(
  { count, rows, starts }: Runs,
  startedAt: RawArray,
  ids: TextColumn | undefined,
): void {
  // Raw values order as the instants do: all are known, on one base and step.
  const compare = (a: number, b: number): number =>
    (startedAt[a] as number) - (startedAt[b] as number) || compareIds(ids, a, b) || a - b;
  for (let k = 0; k < count; k++) {
    const from = starts[k] as number;
    const to = starts[k + 1] as number;
    if (to - from > few) {
      rows.subarray(from, to).sort(compare);
      continue;
    }
    for (let i = from + 1; i < to; i++) {
      const row = rows[i] as number;
      let at = i;
      for (; at > from && compare(rows[at - 1] as number, row) > 0; at--) rows[at] = rows[at - 1] as number;
      rows[at] = row;
    }
  }
}

/** By UTF-16 units; a contact without an id comes last. */
function compareIds(ids: TextColumn | undefined, a: number, b: number): number {
  const ours = ids?.at(a) ?? null;
  const theirs = ids?.at(b) ?? null;
  if (ours === theirs) return 0;
  if (ours === null || theirs === null) return ours === null ? 1 : -1;
  return ours < theirs ? -1 : 1;
}
