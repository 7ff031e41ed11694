import { canonicalText, type Measure, type QueryPlan, measureKey, testKey } from './plan.js';
import type { MeasureColumn, Partial } from './partial.js';

/** The fewest plans that answer some plans. */
export interface Consolidation {
  readonly plans: readonly QueryPlan[];
  /** For each plan asked, the index of the plan that answers it. */
  readonly answeredBy: readonly number[];
}

/** Joins plans that differ in their measures alone: equal needs are computed once. */
export function consolidate(asked: readonly QueryPlan[]): Consolidation {
  const byRows = new Map<string, { index: number; plan: QueryPlan; measures: Map<string, Measure> }>();
  const answeredBy = asked.map((plan) => {
    const { unit, time, zone, weekStart, keys } = plan;
    const key = `${rowsKey(plan)} ${canonicalText([unit, time, zone, weekStart, keys])}`;
    let joined = byRows.get(key);
    if (joined === undefined) {
      joined = { index: byRows.size, plan, measures: new Map() };
      byRows.set(key, joined);
    }
    for (const measure of plan.measures) joined.measures.set(measureKey(measure), measure);
    return joined.index;
  });
  const plans = [...byRows.values()].map(({ plan, measures }) => ({
    ...plan,
    measures: [...measures.values()],
  }));
  return { plans, answeredBy };
}

/** What was asked for, out of the partial of the plan that answered it; `run` is the plan as it was run. */
export function answerOf(asked: QueryPlan, run: QueryPlan, partial: Partial): Partial {
  const measures = asked.measures.map((measure, index): [string, MeasureColumn] => [
    measureKey(measure),
    partial.measures.get(measureKey(run.measures[index] as Measure)) as MeasureColumn,
  ]);
  return { ...partial, measures: new Map(measures) };
}

/** Plans with equal text here read the same rows: one selection serves them all. */
export function rowsKey(plan: QueryPlan): string {
  const { part, time, range, where } = plan;
  const rows = range === null ? '' : `${time} ${range.from} ${range.to}`;
  return `${part} ${rows} ${testKey(where)}`;
}
