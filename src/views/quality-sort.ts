import type { Locale } from '../i18n/locale.js';
import type { Fates, PartRow, ProblemRow } from './data-quality.js';
import type { GridSort } from './grid-view.js';
import { sortRows } from './sort-rows.js';
import { textRanks } from './text-ranks.js';

/** What the tables of the report are sorted by; null: as they come, problems gravest first. */
export interface QualityOrder {
  /** By `part`, or by what became of rows. */
  readonly parts: GridSort | null;
  /** By `severity`, `part`, `what` or `count`. */
  readonly problems: GridSort | null;
}

/** Parts in an order; all of them together stay first. */
export function sortedParts(
  rows: readonly PartRow[],
  sort: GridSort | null,
  { tag }: Locale,
): readonly PartRow[] {
  const own = rows.filter(({ part }) => part !== null);
  const numbers = (column: string): ArrayLike<number> =>
    column === 'part'
      ? textRanks(
          own.map(({ name }) => name),
          tag,
        )
      : own.map(({ fates }) => fates[column as keyof Fates]);
  return [...rows.filter(({ part }) => part === null), ...inOrder(own, sort, numbers)];
}

/** Problems in an order; those of no part are of the data as a whole, and come last of all parts. */
export function sortedProblems(
  rows: readonly ProblemRow[],
  sort: GridSort | null,
  { tag }: Locale,
): readonly ProblemRow[] {
  return inOrder(rows, sort, (column) => {
    if (column === 'severity') return rows.map(({ severity }) => (severity === 'error' ? 0 : 1));
    if (column === 'count') return rows.map(({ problem }) => problem.count);
    return textRanks(
      rows.map(({ part, partName, text }) => (column === 'what' ? text : part === null ? null : partName)),
      tag,
    );
  });
}

function inOrder<Row>(
  rows: readonly Row[],
  sort: GridSort | null,
  numbers: (column: string) => ArrayLike<number>,
): readonly Row[] {
  if (sort === null) return rows;
  const places = rows.map((_, place) => place);
  return sortRows(places, numbers(sort.column), sort.direction, places).map((place) => rows[place]!);
}
