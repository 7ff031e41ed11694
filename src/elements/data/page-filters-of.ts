import type { Condition, Period } from '../../metrics/query.js';
import { bothPeriods, bothWhere } from '../narrow.js';
import type { Filters, PageFilters } from '../page-filters.js';
import type { Selected } from './selected.js';

/**
 * What is selected as a page keeps it, null where nothing is. Told apart by their `id` are elements that have one, but
 * for filter bars and `home`: what these select holds for all.
 */
export function pageFiltersOf({ selections, ranges }: Selected, home: HTMLElement): PageFilters | null {
  if (selections.length + ranges.length === 0) return null;
  let where: Readonly<Record<string, Condition>> = {};
  let period: Period | null = null;
  const elements = new Map<string, Partial<Filters>>();
  const isShared = ({ id, localName }: HTMLElement): boolean => !id || localName === 'cb-filter-bar';
  for (const one of selections) {
    const { owner } = one;
    if (owner === home || isShared(owner)) where = bothWhere(where, one.where);
    else elements.set(owner.id, { where: bothWhere(elements.get(owner.id)?.where ?? {}, one.where) });
  }
  for (const one of ranges) {
    const { owner } = one;
    if (owner === home || isShared(owner)) period = within(period, one.period);
    else {
      const own = elements.get(owner.id);
      elements.set(owner.id, { ...own, period: within(own?.period ?? null, one.period) });
    }
  }
  return {
    where: { ...where },
    period,
    ...(elements.size > 0 && { elements: Object.fromEntries(elements) }),
  };
}

/** Where the one is wall-clock text and the other has an offset, they are compared as if the clock were UTC's. */
function within(outer: Period | null, inner: Period): Period {
  return outer === null ? inner : bothPeriods(outer, inner, 'UTC');
}
