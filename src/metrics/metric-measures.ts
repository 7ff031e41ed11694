import { countedCustomer } from '../data/counted-customer.js';
import { periodParts, pieceFields, type TablePart } from '../data/part-tables.js';
import { canonicalText, type Measure, type QueryPlan, type Test } from '../query/plan.js';
import { loadedDefinition } from './catalog/loaded.js';
import { every, some } from './combine-tests.js';
import { conditionsTest } from './condition.js';
import type { DataFacts, MetricDefinition } from './define.js';
import { askedFields } from './key-fields.js';
import type { IntervalNeeds } from './from-intervals.js';
import { customerSums } from './evaluate/withheld-rows.js';
import { countOf } from './measures.js';
import type { ResolvedMetric, ResolvedQuery } from './table.js';

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
  /** The rows that it counts or leaves out, whatever its own `where`. */
  readonly eligible: Test;
  /** Rows of intervals, which stand for contacts that the data do not have: sums of the metric that they cannot give. */
  readonly standsIn?: { readonly without: readonly string[] };
}

/** Of rows of intervals: how many do not count at the limits that were asked for. */
export const otherLimits = 'other-limits';

/** Of rows that are of a stretch of time: how many stick out of a bucket, out of the period. */
export const cutRows = { inBucket: 'cut:bucket', inRange: 'cut:period' } as const;

/** A dashboard asks for a few dozen metrics over and over; a search through variants asks for each once. */
const mostRemembered = 500;

const ofAll: Pick<ResolvedQuery, 'by' | 'where'> = { by: [], where: {} };

const remembered = new WeakMap<DataFacts, Map<string, readonly PartNeeds[]>>();

/**
 * What a metric needs as it was asked for, part by part; its own part comes first. Of one version of the data, the same
 * measures are the same objects whatever the period and the values filtered by, so that their texts are made once.
 */
export function neededSums(
  metric: ResolvedMetric,
  facts: DataFacts,
  query: Pick<ResolvedQuery, 'by' | 'where'> = ofAll,
): readonly PartNeeds[] {
  const latest = latestOf.get(metric);
  if (latest?.facts === facts && latest.query === query) return latest.needs;
  const { readsAsked } = loadedDefinition(metric.metric);
  const fields = readsAsked === undefined ? undefined : askedFields(metric, query);
  const asked = new Set(readsAsked?.filter((field) => fields?.has(field)));
  const key = `${textOf(metric)} ${[...asked].join()}`;
  let known = remembered.get(facts);
  if (known === undefined || known.size === mostRemembered) remembered.set(facts, (known = new Map()));
  let needs = known.get(key);
  if (needs === undefined) known.set(key, (needs = workedOut(metric, facts, asked)));
  latestOf.set(metric, { facts, query, needs });
  return needs;
}

function textOf(metric: ResolvedMetric): string {
  let text = texts.get(metric);
  if (text === undefined) {
    text = canonicalText([metric.metric, metric.parameters, metric.where]);
    texts.set(metric, text);
  }
  return text;
}

const texts = new WeakMap<ResolvedMetric, string>();

/** Of a metric of a query: planning and evaluating ask for the same several times. */
const latestOf = new WeakMap<
  ResolvedMetric,
  { facts: DataFacts; query: unknown; needs: readonly PartNeeds[] }
>();

function workedOut(
  metric: ResolvedMetric,
  facts: DataFacts,
  asked: ReadonlySet<string>,
): readonly PartNeeds[] {
  const definition = loadedDefinition(metric.metric);
  const { counts, countsOf, needs, alsoNeeds } = definition;
  const { parameters } = metric;
  const part = definition.partOf?.(parameters) ?? definition.part ?? 'contacts';
  const own = conditionsTest(metric.where);
  const needed = (
    rows: PlanRows,
    of: readonly string[],
    measures: Readonly<Record<string, Measure>>,
    optional: boolean,
    standsIn?: PartNeeds['standsIn'],
  ): PartNeeds => ({
    ...(standsIn === undefined ? {} : { standsIn }),
    rows,
    fields: of,
    optional,
    eligible: some(
      ...Object.entries(measures)
        .filter(([name]) => name === 'used' || name.startsWith('excluded:'))
        .map(([, { where }]) => where),
    ),
    measures: new Map(
      [
        ...Object.entries(measures),
        ...(mustBeWhole(rows, parameters) ? cutMeasures : []),
        ...customerMeasures(rows, measures, facts.minCell ?? 0),
      ].map(([name, measure]) => [name, { ...measure, where: every(measure.where, own) }]),
    ),
  });
  const unit = (countsOf?.(parameters) ?? counts) === 'conversation' ? 'conversation' : 'leg';
  const measures = needs(parameters, facts, asked);
  const stand = part === 'contacts' ? standIn(definition, parameters, facts) : undefined;
  return [
    needed(
      { part, unit },
      neededFields(definition, parameters, facts),
      measures,
      definition.optional === true,
    ),
    ...(stand === undefined
      ? []
      : [
          needed({ part: 'intervals', unit: 'leg' }, stand.fields, stand.measures, true, {
            without: Object.keys(measures).filter(
              (name) => stand.measures[name] === undefined && !addsUp.has((measures[name] as Measure).kind),
            ),
          }),
        ]),
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

/**
 * Whose rows a value is made of, where it may not be of fewer than so many customers. Totals of intervals do not say: each
 * of their contacts counts as one. What is of the staff or the books alone is of no customers.
 */
function customerMeasures(
  { part, unit }: PlanRows,
  measures: Readonly<Record<string, Measure>>,
  atMost: number,
): readonly (readonly [string, Measure])[] {
  if (atMost === 0) return [];
  const { used } = measures;
  const name = `${customerSums}${part}:${unit}`;
  if (part === 'intervals') return used === undefined ? [] : [[name, used]];
  if (!ofCustomers.has(part)) return [];
  const counted = Object.entries(measures).flatMap(([key, { where }]) =>
    key.startsWith('excluded:') ? [] : [where],
  );
  return [[name, { kind: 'distinct', of: countedCustomer, atMost, where: used?.where ?? some(...counted) }]];
}

const ofCustomers: ReadonlySet<TablePart> = new Set(['contacts', 'surveys', 'staff', 'evaluations']);

/** What is left at 0 where totals do not have it; of the rest nothing can be said of them. */
const addsUp: ReadonlySet<Measure['kind']> = new Set(['count', 'sum']);

/** What a metric reads of rows of intervals, where the data have some that count and these can answer it. */
function standIn(
  { fromIntervals }: MetricDefinition,
  parameters: Readonly<Record<string, unknown>>,
  facts: DataFacts,
): Pick<IntervalNeeds, 'fields' | 'measures'> | undefined {
  if (fromIntervals === undefined || !facts.has('intervals', 'from')) return undefined;
  const found = fromIntervals(parameters);
  if ('reason' in found) return undefined;
  const { fields, measures } = found;
  if (found.otherLimits === undefined) return { fields, measures };
  return { fields, measures: { ...measures, [otherLimits]: countOf(found.otherLimits) } };
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
  facts?: DataFacts,
): readonly string[] {
  return [...fields, ...(variantFields?.(parameters, facts) ?? [])];
}
