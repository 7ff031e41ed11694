import { intervalSchema } from '../data/interval-schema.js';
import type { TablePart } from '../data/part-tables.js';
import { cycleOfField } from '../time/cycle-field.js';
import type { QueryFacts } from './facts.js';
import { neededSums, type PartNeeds } from './metric-measures.js';
import { responseScores } from './query.js';
import type { ResolvedMetric } from './table.js';

/** A field of a part. */
export interface PartField {
  readonly part: TablePart;
  readonly field: string;
}

/** What a metric cannot do without as it was asked for, and no row has. */
export function missingFields(metric: ResolvedMetric, facts: QueryFacts): readonly PartField[] {
  const needs = neededSums(metric, facts);
  const beside = needs.find(({ standsIn }) => standsIn);
  const isAnswered = beside !== undefined && missingOf(beside, facts).length === 0;
  const required = needs.filter(({ optional }) => !optional);
  if (required.length > 0) {
    // Where rows of intervals have what contacts lack, they answer in their own time.
    const lacking = required.filter(({ rows }) => !(isAnswered && rows.part === 'contacts'));
    return lacking.flatMap((needed) => missingOf(needed, facts));
  }
  const missing = needs.map((needed) => missingOf(needed, facts));
  return missing.some((fields) => fields.length === 0) ? [] : missing.flat();
}

/** The same of one part. */
export function missingOf({ rows: { part }, fields }: PartNeeds, facts: QueryFacts): readonly PartField[] {
  return fields.filter((field) => !isGiven(part, field, facts)).map((field) => ({ part, field }));
}

function isGiven(part: TablePart, field: string, facts: QueryFacts): boolean {
  if (part === 'staff' && field === 'agent-satisfaction') return facts.surveys.hasStaff;
  if (part === 'surveys' || part === 'staff') return facts.surveys.fields.has(field);
  if (part === 'contacts') return field === 'surveyed' ? facts.surveys.hasCustomers : facts.fields.has(field);
  return facts.part(part).fields.has(field);
}

/** Whether the rows of a part can be grouped and filtered by a field. A response or an evaluation has what its contact has. */
export function hasDimension(part: TablePart, field: string, facts: QueryFacts): boolean {
  // Whatever is asked about has a time; what lasts is cut.
  if (cycleOfField(field) !== undefined) return true;
  const score = responseScores.find((one) => one === field);
  if (score !== undefined)
    return (
      (part === 'contacts' || part === 'surveys') && facts.surveys.fields.has(score.slice('response.'.length))
    );
  if (part === 'contacts') return facts.fields.has(field);
  if (part === 'surveys' || part === 'staff')
    return facts.fields.has(field) || facts.surveys.fields.has(field);
  const { fields } = facts.part(part);
  if (part === 'intervals') return fields.has(field) && !intervalAmounts.has(field);
  if (part !== 'evaluations') return fields.has(field);
  if (evaluationAmounts.has(field)) return false;
  return fields.has(field) || (fields.has('contact') && facts.fields.has(field));
}

/** Numbers of an evaluation, which group nothing. */
const evaluationAmounts: ReadonlySet<string> = new Set(['at', 'updatedAt', 'points', 'possible']);

/** Times and counts of rows of intervals, which group nothing. */
const intervalAmounts: ReadonlySet<string> = new Set(
  intervalSchema.fields.flatMap(({ name, kind }) => (kind === 'dimension' ? [] : [name])),
);
