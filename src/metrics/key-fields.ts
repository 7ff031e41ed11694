import type { ResolvedMetric, ResolvedQuery } from './table.js';

/** The dimensions that a query groups by, and the fields of its bins. */
export function keyFields({ by }: Pick<ResolvedQuery, 'by'>): string[] {
  return by.flatMap((key) => {
    if (typeof key === 'string') return [key];
    return 'bin' in key ? [key.bin] : [];
  });
}

/** What a metric is grouped and filtered by, by its query and by itself. */
export function askedFields(
  metric: Pick<ResolvedMetric, 'where'>,
  query: Pick<ResolvedQuery, 'by' | 'where'>,
): ReadonlySet<string> {
  return new Set([...Object.keys(query.where), ...Object.keys(metric.where), ...keyFields(query)]);
}
