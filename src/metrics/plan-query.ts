import type { InstantRange } from '../data/contact-data.js';
import { measureKey, type Measure, type PlanKey, type QueryPlan } from '../query/plan.js';
import { catalog } from './catalog/index.js';
import { conditionsTest } from './condition.js';
import { coveredRanges } from './covered-ranges.js';
import type { QueryFacts } from './facts.js';
import { toColumnUnit } from './field-kinds.js';
import { keyName } from './key-name.js';
import { metricMeasures } from './metric-measures.js';
import type { By } from './query.js';
import type { ResolvedMetric, ResolvedQuery } from './table.js';

/** What is to be added up for a query: a plan for legs and one for conversations, as its metrics count them. */
export interface PlanSet {
  readonly current: readonly QueryPlan[];
  /** The same over the period compared with; empty without one. */
  readonly previous: readonly QueryPlan[];
}

export function planQuery(query: ResolvedQuery, facts: QueryFacts): PlanSet {
  const ranges = coveredRanges(query, facts);
  const keys = query.by.map(planKey);
  const where = conditionsTest(query.where);
  const plans = (range: InstantRange | null): QueryPlan[] =>
    [...measuresByUnit(query, facts)].map(([unit, measures]) => ({
      part: 'contacts',
      unit,
      time: query.attribution === 'end' ? 'effectiveEndedAt' : 'startedAt',
      zone: facts.zone.name,
      weekStart: facts.weekStart,
      range,
      where,
      keys,
      measures,
    }));
  return { current: plans(ranges.current), previous: ranges.previous === null ? [] : plans(ranges.previous) };
}

/** Which rows a metric adds up: responses stand on legs. */
export function unitOf({ metric, parameters }: ResolvedMetric): QueryPlan['unit'] {
  const { counts, countsOf } = catalog[metric];
  return (countsOf?.(parameters) ?? counts) === 'conversation' ? 'conversation' : 'leg';
}

/** Each measure once, however many metrics need it. */
function measuresByUnit(query: ResolvedQuery, facts: QueryFacts): Map<QueryPlan['unit'], readonly Measure[]> {
  const byUnit = new Map<QueryPlan['unit'], Map<string, Measure>>();
  for (const metric of query.metrics) {
    const unit = unitOf(metric);
    const measures = byUnit.get(unit) ?? new Map<string, Measure>();
    byUnit.set(unit, measures);
    for (const measure of metricMeasures(metric, facts).values()) measures.set(measureKey(measure), measure);
  }
  return new Map([...byUnit].map(([unit, measures]) => [unit, [...measures.values()]]));
}

function planKey(by: By): PlanKey {
  const name = keyName(by);
  if (typeof by === 'string') return { name, field: by };
  if ('time' in by) return { name, time: by.time };
  if ('cycle' in by) return { name, cycle: by.cycle };
  return { name, bin: by.bin, edges: by.edges.map((edge) => toColumnUnit(by.bin, edge)) };
}
