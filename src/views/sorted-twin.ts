import type { TableTwin, TwinColumn } from './frame-view.js';
import type { SortDirection } from './grid-view.js';
import { sortRows } from './sort-rows.js';

/** What a table is sorted by: a column by its place and its label, so that none is taken for another that came in its place. */
export interface TwinSort {
  readonly column: number;
  readonly label: string;
  readonly direction: SortDirection;
}

/**
 * A twin with its rows in an order: unknown ones last both ways, ties as they stood, and the last rows of all where they
 * are. As it is where it has no such column.
 */
export function sortedTwin(twin: TableTwin, sort: TwinSort | undefined): TableTwin {
  const column = sort && twin.columns[sort.column];
  if (sort === undefined || column?.order === undefined || column.label !== sort.label) return twin;
  const { rows, last = 0 } = twin;
  const places = rows.slice(0, rows.length - last).map((_, place) => place);
  const sorted = sortRows(places, column.order(), sort.direction, places);
  return { ...twin, rows: [...sorted.map((place) => rows[place]!), ...rows.slice(places.length)] };
}

/** Columns without their orders, for rows that are others than the orders are of. */
export function unordered(columns: readonly TwinColumn[]): readonly TwinColumn[] {
  return columns.map(({ label, align }) => ({ label, align }));
}
