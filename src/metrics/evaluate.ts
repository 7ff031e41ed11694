import type { TargetSetting } from '../data/contact-data.js';
import { coveredRanges } from './covered-ranges.js';
import { EvaluatedTable } from './evaluate/evaluated-table.js';
import type { PeriodPartials } from './evaluate/rows-answer.js';
import type { QueryFacts } from './facts.js';
import type { PlanSet } from './plan-query.js';
import type { MetricTable, ResolvedQuery } from './table.js';

export interface EvaluateOptions {
  /** Targets of whoever asks, by the metrics' names in the result: they go before those of the data and the catalogue. */
  readonly targets?: ReadonlyMap<string, TargetSetting> | undefined;
}

/**
 * The answer to a query from the sums of its plans, which stand in the order of the plans. Order, limit, totals,
 * comparison and buckets without rows are made here, after all merging. Throws a RangeError for a target that is no
 * number, and for a table of more rows than can be held.
 */
export function evaluate(
  query: ResolvedQuery,
  plans: PlanSet,
  partials: PeriodPartials & {
    /** Of the plans by day. Without them a change is judged by its rows alone. */
    readonly days?: PeriodPartials | undefined;
  },
  facts: QueryFacts,
  options: EvaluateOptions = {},
): MetricTable {
  const targets = options.targets ?? new Map<string, TargetSetting>();
  for (const { target, floor } of targets.values()) {
    if (!Number.isFinite(target)) throw new RangeError(`target is not a number: ${target}`);
    if (floor !== undefined && !Number.isFinite(floor))
      throw new RangeError(`floor is not a number: ${floor}`);
  }
  const evaluated = {
    query,
    facts,
    targets,
    plans,
    covers: facts.covers(query.attribution),
    ranges: coveredRanges(query, facts),
  };
  const days = plans.days === null ? null : (partials.days ?? null);
  return new EvaluatedTable(evaluated, { ...partials, days });
}
