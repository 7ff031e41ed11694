import type { SortDirection } from './grid-view.js';

/**
 * Rows in an order: nulls (NaN) last both ways, ties by `rank`, which no direction turns round. `group`, where given,
 * comes before all: rows of a lower group stand first, whatever the direction.
 */
export function sortRows(
  rows: readonly number[],
  values: ArrayLike<number>,
  direction: SortDirection,
  rank: ArrayLike<number>,
  group?: ArrayLike<number>,
): readonly number[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const apart = group === undefined ? 0 : (group[a] as number) - (group[b] as number);
    if (apart !== 0) return apart;
    const x = values[a] as number;
    const y = values[b] as number;
    const isNull = Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    if (isNull !== 0) return isNull;
    return x === y || Number.isNaN(x) ? (rank[a] as number) - (rank[b] as number) : x < y ? -sign : sign;
  });
}
