import { contactKnown } from '../data/contact-known.js';
import type { TablePart } from '../data/part-tables.js';
import type { Measure, Test } from '../query/plan.js';
import { cycleOfField } from '../time/cycle-field.js';
import { every, never, some } from './combine-tests.js';
import { conditionTests } from './condition.js';
import type { QueryFacts } from './facts.js';
import { isNumberField } from './field-kinds.js';
import { countOf } from './measures.js';
import type { PartNeeds } from './metric-measures.js';
import type { Condition } from './query.js';
import type { ResolvedMetric, ResolvedQuery } from './table.js';

/**
 * A response or an evaluation whose contact is not known lacks what only the contact would say. It stays in totals; where
 * a filter asks for what it lacks, nobody knows whether it belongs there: it is left out, and counted as such.
 */

type Conditions = Readonly<Record<string, Condition>>;

/** What a contact never says of a response, unless the host has a dimension of that name. */
const ofResponses: ReadonlySet<string> = new Set(['contact', 'kind', 'aspect', 'score', 'at']);

/** What a contact never says of an evaluation. */
const ofEvaluations: ReadonlySet<string> = new Set(['contact', 'criterion', 'evaluator', 'at']);

/** Whether a metric's filters may leave out rows that it needs for that reason. */
export function mayLeaveOut(
  { rows: { part } }: PartNeeds,
  metric: ResolvedMetric,
  query: ResolvedQuery,
  facts: QueryFacts,
): boolean {
  return hasUnknownContacts(part, facts) && Object.keys({ ...query.where, ...metric.where }).length > 0;
}

/** The rows of a part among which those left out are: they pass each condition, or lack what it asks for. */
export function passesOrLacks(part: TablePart, where: Conditions, facts: QueryFacts): Test {
  return every(...conditionTests(where).map(({ field, test }) => some(test, lacks(part, field, facts))));
}

/** Of those rows, the ones that the metric would count, and that lack something that it or its query filters by. */
export function leftOutMeasure(
  { rows: { part }, eligible }: PartNeeds,
  metric: ResolvedMetric,
  query: ResolvedQuery,
  facts: QueryFacts,
): Measure {
  const conditions = [...conditionTests(query.where), ...conditionTests(metric.where)];
  return countOf(
    every(eligible, passesOrLacks(part, metric.where, facts), {
      not: every(...conditions.map(({ test }) => test)),
    }),
  );
}

function hasUnknownContacts(part: TablePart, facts: QueryFacts): boolean {
  if (part === 'surveys' || part === 'staff') return facts.surveys.hasUnknownContacts;
  return contactKnown[part] !== undefined && facts.part(part).hasUnknownContacts;
}

function lacks(part: TablePart, field: string, facts: QueryFacts): Test {
  if (cycleOfField(field) !== undefined) return never;
  const isOwn =
    part === 'evaluations' ? ofEvaluations.has(field) : ofResponses.has(field) && !facts.fields.has(field);
  if (isOwn) return never;
  return every(
    { field: contactKnown[part] as string, in: ['false'] },
    isNumberField(field) ? { not: { field } } : { field, in: [null] },
  );
}
