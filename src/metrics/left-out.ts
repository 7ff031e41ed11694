import type { Measure, Test } from '../query/plan.js';
import { catalog } from './catalog/index.js';
import { every, never, some } from './combine-tests.js';
import { conditionTests } from './condition.js';
import type { QueryFacts } from './facts.js';
import { isNumberField } from './field-kinds.js';
import { countOf } from './measures.js';
import type { Condition } from './query.js';
import type { ResolvedMetric, ResolvedQuery } from './table.js';

/**
 * A response whose contact is not known lacks what only the contact would say. It stays in totals; where a filter asks
 * for what it lacks, nobody knows whether it belongs there: it is left out, and counted as such.
 */

type Conditions = Readonly<Record<string, Condition>>;

/** What a contact never says of a response, unless the host has a dimension of that name. */
const ownFields: ReadonlySet<string> = new Set(['contact', 'kind', 'aspect', 'score', 'at']);

/** Whether a metric's filters may leave out responses for that reason. */
export function mayLeaveOut(metric: ResolvedMetric, query: ResolvedQuery, facts: QueryFacts): boolean {
  if (catalog[metric.metric].part !== 'surveys' || !facts.surveys.hasUnknownContacts) return false;
  return Object.keys({ ...query.where, ...metric.where }).length > 0;
}

/** The rows among which those left out are: they pass each condition, or lack what it asks for. */
export function passesOrLacks(where: Conditions, facts: QueryFacts): Test {
  return every(...conditionTests(where).map(({ field, test }) => some(test, lacks(field, facts))));
}

/** Of those rows, the ones that the metric would count, and that lack something that it or its query filters by. */
export function leftOutMeasure(metric: ResolvedMetric, query: ResolvedQuery, facts: QueryFacts): Measure {
  const needs = catalog[metric.metric].needs(metric.parameters, facts);
  const eligible = Object.entries(needs)
    .filter(([name]) => name === 'used' || name.startsWith('excluded:'))
    .map(([, { where }]) => where);
  const conditions = [...conditionTests(query.where), ...conditionTests(metric.where)];
  return countOf(
    every(some(...eligible), passesOrLacks(metric.where, facts), {
      not: every(...conditions.map(({ test }) => test)),
    }),
  );
}

function lacks(field: string, facts: QueryFacts): Test {
  if (ownFields.has(field) && !facts.fields.has(field)) return never;
  return every(
    { field: 'response.contactKnown', in: ['false'] },
    isNumberField(field) ? { not: { field } } : { field, in: [null] },
  );
}
