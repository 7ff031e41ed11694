import type { TemplateResult } from 'lit';
import type { GridSort } from '../../views/grid-view.js';
import { nextDirection, sortHeader } from '../frame/sort-header.js';

/** Headers of a table of the report by their columns' names; `by` null: it is not sorted. */
export function qualityHeader(
  by: { readonly sort: GridSort | null; sortBy(sort: GridSort): void } | null,
): (column: string, label: string, align: 'start' | 'end') => TemplateResult {
  return (column, label, align) => {
    const sorted = by?.sort?.column === column ? by.sort.direction : undefined;
    // Names and severities from the first on, counts from the greatest on.
    const direction = nextDirection(sorted, align === 'start' ? 'ascending' : 'descending');
    return sortHeader({ label, align, sorted, sort: by && (() => by.sortBy({ column, direction })) });
  };
}
