import { keyName } from '../metrics/key-name.js';
import type { MetricTable } from '../metrics/table.js';
import type { GridLine, SortDirection } from './grid-view.js';
import { sortRows } from './sort-rows.js';

/** Rows that are to be put in order. */
export interface LineSource {
  readonly table: MetricTable;
  /** Totals of each value of the first key, which then keeps its rows together; absent where there are none. */
  readonly subtotals?: MetricTable | undefined;
  /** For each key, the place of each row's value in its order; NaN for what is not known. */
  readonly ranks: readonly Float64Array[];
}

/** What lines are ordered by: the place of a key, or a column's numbers, NaN for null. */
export interface LineOrder {
  readonly by: number | ((table: MetricTable) => Float64Array);
  readonly direction: SortDirection;
}

/**
 * Lines in an order; null: that of the keys. Nulls are last both ways, ties in the order of the keys. Where there are
 * subtotals, these order the groups, the same holds within each, and a subtotal closes a group of more than one row.
 */
export function groupLines(
  source: LineSource,
  order: LineOrder | null,
  shown: (row: number) => boolean = () => true,
): readonly GridLine[] {
  const { table, subtotals, ranks } = source;
  const rows = Array.from({ length: table.length }, (_, row) => row).filter(shown);
  const natural = keyOrder(source);
  const { by, direction } = order ?? { by: -1, direction: 'ascending' };
  const values = typeof by === 'number' ? (ranks[by] ?? natural) : by(table);
  if (subtotals === undefined) {
    return sortRows(rows, values, direction, natural).map((row, at, all) => ({
      kind: 'row',
      id: idOf(table, row),
      row,
      repeats: repeats(table, row, all[at - 1]),
    }));
  }
  const groupOf = groups(table, subtotals);
  const places = groupPlaces(source, groupOf, order);
  const sorted = sortRows(
    rows,
    values,
    direction,
    natural,
    Float64Array.from(groupOf, (at) => places[at]!),
  );
  const sizes = new Uint32Array(subtotals.length);
  for (const group of groupOf) sizes[group] = (sizes[group] ?? 0) + 1;
  return sorted.flatMap((row, at): GridLine[] => {
    const group = groupOf[row] as number;
    const line: GridLine = {
      kind: 'row',
      id: idOf(table, row),
      row,
      repeats: repeats(table, row, sorted[at - 1]),
    };
    const next = sorted[at + 1];
    const ends = next === undefined || groupOf[next] !== group;
    // The sole row of a group says the same, unless the limit left out others.
    if (!ends || (sizes[group] === 1 && table.other === undefined)) return [line];
    return [line, { kind: 'subtotal', id: `subtotal ${idOf(subtotals, group)}`, row: group, repeats: 1 }];
  });
}

/** The place of each row where all are in the order of their keys, the first key first, what is not known last. */
function keyOrder({ table, ranks }: LineSource): Float64Array {
  const rows = Array.from({ length: table.length }, (_, row) => row);
  rows.sort((a, b) => {
    for (const rank of ranks) {
      const [x, y] = [rank[a] as number, rank[b] as number];
      if (x === y || (Number.isNaN(x) && Number.isNaN(y))) continue;
      if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
      return x - y;
    }
    return a - b;
  });
  const places = new Float64Array(rows.length);
  rows.forEach((row, place) => (places[row] = place));
  return places;
}

/** For each row the subtotals' row that it is part of. */
function groups(table: MetricTable, subtotals: MetricTable): Int32Array {
  const [by] = subtotals.query.by;
  if (by === undefined) throw new RangeError('subtotals without a key: []');
  const name = keyName(by);
  const found = new Map(
    Array.from({ length: subtotals.length }, (_, row) => [subtotals.key(row)[name] ?? null, row]),
  );
  return Int32Array.from({ length: table.length }, (_, row) => found.get(table.key(row)[name] ?? null) ?? -1);
}

/** For each of the subtotals' rows its place among them. */
function groupPlaces(
  { subtotals, ranks: [first] }: LineSource,
  groupOf: Int32Array,
  order: LineOrder | null,
): Float64Array {
  const table = subtotals as MetricTable;
  const rank = new Float64Array(table.length).fill(NaN);
  groupOf.forEach((group, row) => {
    if (group >= 0) rank[group] = first?.[row] ?? NaN;
  });
  const tie = rank.map((place) => (Number.isNaN(place) ? Infinity : place));
  const { by, direction } = order ?? { by: 0, direction: 'ascending' };
  const rows = Array.from(rank, (_, row) => row);
  const sorted =
    typeof by === 'function'
      ? sortRows(rows, by(table), direction, tie)
      : sortRows(rows, rank, by === 0 ? direction : 'ascending', tie);
  const places = new Float64Array(table.length);
  sorted.forEach((row, place) => (places[row] = place));
  return places;
}

/** How many of a row's first keys are those of the row before. */
function repeats(table: MetricTable, row: number, before: number | undefined): number {
  if (before === undefined) return 0;
  const [a, b] = [table.key(row), table.key(before)];
  const differs = table.query.by.findIndex((by) => (a[keyName(by)] ?? null) !== (b[keyName(by)] ?? null));
  return differs < 0 ? table.query.by.length : differs;
}

/** A row's whole key, as text that no other row has. */
function idOf(table: MetricTable, row: number): string {
  const key = table.key(row);
  return JSON.stringify(table.query.by.map((by) => key[keyName(by)] ?? null));
}
