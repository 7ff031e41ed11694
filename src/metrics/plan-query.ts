import type { InstantRange } from '../data/contact-data.js';
import { measureKey, type Measure, type PlanKey, type QueryPlan, type Test } from '../query/plan.js';
import { catalog } from './catalog/index.js';
import { every } from './combine-tests.js';
import { conditionsTest } from './condition.js';
import { coveredRanges } from './covered-ranges.js';
import type { QueryFacts } from './facts.js';
import { toColumnUnit } from './field-kinds.js';
import { keyName } from './key-name.js';
import { leftOutMeasure, mayLeaveOut, passesOrLacks } from './left-out.js';
import { metricMeasures } from './metric-measures.js';
import type { By } from './query.js';
import type { ResolvedMetric, ResolvedQuery } from './table.js';

/** Which rows a plan adds up. */
export type PlanRows = Pick<QueryPlan, 'part' | 'unit'>;

/** What is to be added up for a query: a plan for legs, for conversations and for responses, as its metrics count them. */
export interface PlanSet {
  readonly current: readonly QueryPlan[];
  /** The same over the period compared with; empty without one. */
  readonly previous: readonly QueryPlan[];
  /** Place of the plan that counts responses which a filter had to leave out, if there is one; its groups are no rows. */
  readonly leftOut: number | null;
}

/** What staff say of themselves is no row of what customers say: a group of nothing else would be one of nothing. */
const ofCustomers: Test = { field: 'response.kind', notIn: ['agent-satisfaction'] };

export function planQuery(query: ResolvedQuery, facts: QueryFacts): PlanSet {
  const ranges = coveredRanges(query, facts);
  const keys = query.by.map(planKey);
  const counted = measuresByRows(query, facts);
  const leftOut = query.metrics.filter((metric) => mayLeaveOut(metric, query, facts));
  const plan = (
    rows: PlanRows,
    range: InstantRange | null,
    where: Test,
    measures: readonly Measure[],
  ): QueryPlan => ({
    part: rows.part,
    unit: rows.unit,
    time: query.attribution === 'end' ? 'effectiveEndedAt' : 'startedAt',
    zone: facts.zone.name,
    weekStart: facts.weekStart,
    // Without a span no response has a time: none is in any period.
    range: range ?? (rows.part === 'surveys' ? { from: 0, to: 0 } : null),
    where,
    keys,
    measures,
  });
  const plans = (range: InstantRange | null): QueryPlan[] => [
    ...counted.map(({ rows, measures }) => {
      const where = conditionsTest(query.where);
      return plan(rows, range, rows.part === 'surveys' ? every(ofCustomers, where) : where, measures);
    }),
    ...(leftOut.length === 0
      ? []
      : [
          plan(
            { part: 'surveys', unit: 'leg' },
            range,
            passesOrLacks(query.where, facts),
            distinct(leftOut.map((metric) => leftOutMeasure(metric, query, facts))),
          ),
        ]),
  ];
  return {
    current: plans(ranges.current),
    previous: ranges.previous === null ? [] : plans(ranges.previous),
    leftOut: leftOut.length === 0 ? null : counted.length,
  };
}

/** Which rows a metric adds up. */
export function rowsOf({ metric, parameters }: ResolvedMetric): PlanRows {
  const { counts, countsOf, part = 'contacts' } = catalog[metric];
  return { part, unit: (countsOf?.(parameters) ?? counts) === 'conversation' ? 'conversation' : 'leg' };
}

/** Place of the plan that has a metric's measures. */
export function planOf(metric: ResolvedMetric, plans: readonly PlanRows[]): number {
  const { part, unit } = rowsOf(metric);
  return plans.findIndex((plan) => plan.part === part && plan.unit === unit);
}

function measuresByRows(
  query: ResolvedQuery,
  facts: QueryFacts,
): readonly { readonly rows: PlanRows; readonly measures: readonly Measure[] }[] {
  const found: { rows: PlanRows; measures: Measure[] }[] = [];
  for (const metric of query.metrics) {
    const measures = metricMeasures(metric, facts).values();
    const place = planOf(
      metric,
      found.map(({ rows }) => rows),
    );
    if (place === -1) found.push({ rows: rowsOf(metric), measures: [...measures] });
    else found[place]?.measures.push(...measures);
  }
  return found.map(({ rows, measures }) => ({ rows, measures: distinct(measures) }));
}

/** Each measure once, however many metrics need it. */
function distinct(measures: readonly Measure[]): readonly Measure[] {
  return [...new Map(measures.map((measure) => [measureKey(measure), measure])).values()];
}

function planKey(by: By): PlanKey {
  const name = keyName(by);
  if (typeof by === 'string') return { name, field: by };
  if ('time' in by) return { name, time: by.time };
  if ('cycle' in by) return { name, cycle: by.cycle };
  return { name, bin: by.bin, edges: by.edges.map((edge) => toColumnUnit(by.bin, edge)) };
}
