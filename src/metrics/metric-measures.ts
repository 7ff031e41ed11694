import type { Measure } from '../query/plan.js';
import { catalog } from './catalog/index.js';
import { every } from './combine-tests.js';
import { conditionsTest } from './condition.js';
import type { DataFacts } from './define.js';
import type { ResolvedMetric } from './table.js';

/** The measures of a metric as it was asked for, by the names that it gives them; its own `where` is in each of them. */
export function metricMeasures(metric: ResolvedMetric, facts: DataFacts): ReadonlyMap<string, Measure> {
  const own = conditionsTest(metric.where);
  const needs = catalog[metric.metric].needs(metric.parameters, facts);
  return new Map(
    Object.entries(needs).map(([name, measure]) => [name, { ...measure, where: every(measure.where, own) }]),
  );
}
