import type { PlanPart } from '../../query/plan.js';
import { catalog } from '../catalog/index.js';
import type { QueryFacts } from '../facts.js';
import { missingFields } from '../needed-fields.js';
import type { ReasonCode, ResolvedMetric, ResolvedQuery } from '../table.js';

/**
 * Why the data cannot answer a metric at all: no row has a field that it needs, or the dimension that it is filtered or
 * grouped by. Data without rows lack nothing. Null where they can.
 */
export function unanswerable(
  metric: ResolvedMetric,
  query: ResolvedQuery,
  facts: QueryFacts,
  grouped: boolean,
): ReasonCode | null {
  if (facts.rows === 0 && facts.surveys.rows === 0) return null;
  const definition = catalog[metric.metric];
  const { part = 'contacts' } = definition;
  if (part === 'contacts' && facts.rows === 0) return null;
  if (missingFields(definition, metric.parameters, facts).length > 0) return 'not-supplied';
  const asked = [
    ...Object.keys(query.where),
    ...Object.keys(metric.where),
    ...(grouped ? keyFields(query) : []),
  ];
  return asked.every((field) => hasField(field, part, facts)) ? null : 'no-dimension';
}

/** A response has what its contact has. */
function hasField(field: string, part: PlanPart, { fields, surveys }: QueryFacts): boolean {
  return fields.has(field) || (part === 'surveys' && surveys.fields.has(field));
}

/** The dimensions that a query groups by, and the fields of its bins. */
function keyFields({ by }: ResolvedQuery): string[] {
  return by.flatMap((key) => {
    if (typeof key === 'string') return [key];
    return 'bin' in key ? [key.bin] : [];
  });
}
