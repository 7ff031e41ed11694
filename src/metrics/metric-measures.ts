import { periodParts, pieceFields } from '../data/part-tables.js';
import type { Measure, QueryPlan } from '../query/plan.js';
import { catalog } from './catalog/index.js';
import { every } from './combine-tests.js';
import { conditionsTest } from './condition.js';
import type { DataFacts, MetricDefinition } from './define.js';
import { countOf } from './measures.js';
import type { ResolvedMetric } from './table.js';

/** Which rows a plan adds up. */
export type PlanRows = Pick<QueryPlan, 'part' | 'unit'>;

/** What a metric needs of the rows of one part. */
export interface PartNeeds {
  readonly rows: PlanRows;
  /** By the names that the metric gives them; its own `where` is in each of them. */
  readonly measures: ReadonlyMap<string, Measure>;
  /** Fields that it cannot do without. */
  readonly fields: readonly string[];
  readonly optional: boolean;
}

/** Of rows that are of a stretch of time: how many stick out of a bucket, out of the period. */
export const cutRows = { inBucket: 'cut:bucket', inRange: 'cut:period' } as const;

/** What a metric needs as it was asked for, part by part; its own part comes first. */
export function neededSums(metric: ResolvedMetric, facts: DataFacts): readonly PartNeeds[] {
  const definition = catalog[metric.metric];
  const { part = 'contacts', counts, countsOf, needs, alsoNeeds } = definition;
  const { parameters } = metric;
  const own = conditionsTest(metric.where);
  const needed = (
    rows: PlanRows,
    of: readonly string[],
    measures: Readonly<Record<string, Measure>>,
    optional: boolean,
  ): PartNeeds => ({
    rows,
    fields: of,
    optional,
    measures: new Map(
      [...Object.entries(measures), ...(mustBeWhole(rows, parameters) ? cutMeasures : [])].map(
        ([name, measure]) => [name, { ...measure, where: every(measure.where, own) }],
      ),
    ),
  });
  const unit = (countsOf?.(parameters) ?? counts) === 'conversation' ? 'conversation' : 'leg';
  return [
    needed({ part, unit }, neededFields(definition, parameters), needs(parameters, facts), false),
    ...(alsoNeeds?.(parameters, facts) ?? []).map((also) =>
      needed(
        { part: also.part, unit: also.unit ?? 'leg' },
        also.fields,
        also.measures,
        also.optional === true,
      ),
    ),
  ];
}

/** Whether rows of the part count only where all of their time is asked about: unless it was asked to spread them. */
export function mustBeWhole({ part }: PlanRows, parameters: Readonly<Record<string, unknown>>): boolean {
  return periodParts.has(part) && parameters['spread'] !== 'time';
}

const cutMeasures: readonly (readonly [string, Measure])[] = [
  [cutRows.inBucket, countOf({ field: pieceFields.inBucket, in: ['false'] })],
  [cutRows.inRange, countOf({ field: pieceFields.inRange, in: ['false'] })],
];

/** Fields of its own part that a metric cannot do without as it was asked for. */
export function neededFields(
  { fields, variantFields }: Pick<MetricDefinition, 'fields' | 'variantFields'>,
  parameters: Readonly<Record<string, unknown>>,
): readonly string[] {
  return [...fields, ...(variantFields?.(parameters) ?? [])];
}
