import { catalog } from '../catalog/index.js';
import type { QueryFacts } from '../facts.js';
import { neededFields } from '../needed-fields.js';
import type { ReasonCode, ResolvedMetric, ResolvedQuery } from '../table.js';

/**
 * Why the data cannot answer a metric at all: no row has a field that it needs, or the dimension that it is filtered by.
 * Data without rows lack nothing. Null where they can.
 */
export function unanswerable(
  metric: ResolvedMetric,
  query: ResolvedQuery,
  facts: QueryFacts,
): ReasonCode | null {
  if (facts.rows === 0) return null;
  const needed = neededFields(catalog[metric.metric], metric.parameters);
  if (!needed.every((field) => facts.fields.has(field))) return 'not-supplied';
  const filtered = [...Object.keys(query.where), ...Object.keys(metric.where)];
  return filtered.every((field) => facts.fields.has(field)) ? null : 'no-dimension';
}

/** Whether a query groups by a dimension, or by bins of a field, that no row has. */
export function lacksKey(query: ResolvedQuery, facts: QueryFacts): boolean {
  if (facts.rows === 0) return false;
  return query.by.some((by) => {
    if (typeof by === 'string') return !facts.fields.has(by);
    return 'bin' in by && !facts.fields.has(by.bin);
  });
}
