import { dayMs } from '../time/civil.js';
import { type TimeGrain, timeGrains } from '../time/grain.js';
import { measureKey, type Measure, type PlanKey, type QueryPlan } from '../query/plan.js';
import { loadedDefinition } from './catalog/loaded.js';
import type { QueryFacts } from './facts.js';
import { keyName } from './key-name.js';
import { neededSums, type PartNeeds } from './metric-measures.js';
import type { By } from './query.js';
import type { ResolvedQuery } from './table.js';

/** Plans of a comparison's rows by day, by which it is judged how much days differ: one for each part that it is judged by. */
export interface DayPlans {
  /** What the key of the day is called. */
  readonly day: string;
  readonly current: readonly QueryPlan[];
  readonly previous: readonly QueryPlan[];
}

/**
 * The plans of a query by day. Null where there is nothing to judge: no comparison, no metric with an interval, no row of
 * the answer that can have the fewest days on both sides.
 */
export function planDays(
  query: ResolvedQuery,
  facts: QueryFacts,
  { current, previous }: { readonly current: readonly QueryPlan[]; readonly previous: readonly QueryPlan[] },
): DayPlans | null {
  if (previous.length === 0 || !mayHaveDays(query)) return null;
  const measures = new Map<number, Map<string, Measure>>();
  for (const metric of query.metrics) {
    if (loadedDefinition(metric.metric).formula.estimate === undefined) continue;
    for (const needs of neededSums(metric, facts, query)) {
      const place = current.findIndex(
        ({ part, unit }) => part === needs.rows.part && unit === needs.rows.unit,
      );
      const wanted = measures.get(place) ?? new Map<string, Measure>();
      measures.set(place, wanted);
      for (const measure of daySums(needs).values()) wanted.set(measureKey(measure), measure);
    }
  }
  if (measures.size === 0) return null;
  const isTaken = query.by.some((by) => keyName(by) === 'day' && !(typeof by === 'object' && 'time' in by));
  const day = isTaken ? '@day' : 'day';
  const byDay = (plans: readonly QueryPlan[]): QueryPlan[] =>
    [...measures].map(([place, wanted]) => {
      const plan = plans[place] as QueryPlan;
      return { ...plan, keys: dayKeys(plan.keys, day), measures: [...wanted.values()] };
    });
  return { day, current: byDay(current), previous: byDay(previous) };
}

/** What a quotient is made of, by the metric's own names: without what its interval and coverage are. */
export function daySums({ measures }: PartNeeds): ReadonlyMap<string, Measure> {
  let sums = daySumsOf.get(measures);
  if (sums === undefined) {
    sums = new Map(
      [...measures].filter(
        ([name, { kind }]) =>
          (kind === 'count' || kind === 'sum') && !/^(?:excluded|present|cut):|^used$/.test(name),
      ),
    );
    daySumsOf.set(measures, sums);
  }
  return sums;
}

/** What a metric needs is the same from query to query. */
const daySumsOf = new WeakMap<PartNeeds['measures'], ReadonlyMap<string, Measure>>();

/** A key of time gives way to the day. */
function dayKeys(keys: readonly PlanKey[], name: string): PlanKey[] {
  const day: PlanKey = { name, time: 'day' };
  return keys.some((key) => 'time' in key) ? keys.map((key) => ('time' in key ? day : key)) : [...keys, day];
}

/**
 * Whether some row can have seven days in both periods: those touch at least five whole ones, of 23 hours and more. A plan
 * by day already is the one by day, and costs nothing.
 */
function mayHaveDays({ by, period, compare, total, other }: ResolvedQuery): boolean {
  if (period === null || compare === null) return false;
  const span = Math.min(period.toMs - period.fromMs, compare.toMs - compare.fromMs);
  if (span <= 5 * 23 * hourMs) return false;
  const hasDays = (key: By): boolean => {
    if (typeof key === 'string' || 'bin' in key) return true;
    if ('time' in key) return !isWithinDay(key.time) && key.time !== 'day';
    return key.cycle === 'hour-of-day' || span > 40 * dayMs;
  };
  return total || other || by.every(hasDays);
}

const hourMs = 3_600_000;

/** Whether buckets of a length are parts of days. */
export function isWithinDay(grain: TimeGrain): boolean {
  return timeGrains.indexOf(grain) < timeGrains.indexOf('day');
}
