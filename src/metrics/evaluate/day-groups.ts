import type { Partial, PartialKey } from '../../query/partial.js';

/** A partial by day, and which of its groups are the days of each row of a table. */
export interface DayGroups {
  readonly partial: Partial;
  /** First instant of each group's day. */
  readonly days: Float64Array;
  /** Groups, row by row: those of row r stand from `starts[r]` to `starts[r + 1]`, the days ascending. */
  readonly groups: Uint32Array;
  readonly starts: Uint32Array;
}

/** `rowOf`: the row of each group, −1 for those of none. */
export function dayGroups(partial: Partial, day: string, rowOf: Int32Array, rows: number): DayGroups {
  const key = partial.keys.find(({ name }) => name === day) as PartialKey;
  if (key.kind !== 'number') throw new Error(`a bug of ours: day key of kind ${key.kind}`);
  const starts = new Uint32Array(rows + 1);
  for (const row of rowOf) if (row >= 0) starts[row + 1]!++;
  for (let row = 0; row < rows; row += 1) starts[row + 1]! += starts[row] as number;
  const next = starts.slice();
  const groups = new Uint32Array(starts[rows] as number);
  const order = Uint32Array.from(rowOf, (_, group) => group);
  order.sort((a, b) => (key.values[a] as number) - (key.values[b] as number));
  for (const group of order) {
    const row = rowOf[group] as number;
    if (row >= 0) groups[next[row]!++] = group;
  }
  return { partial, days: key.values, groups, starts };
}
