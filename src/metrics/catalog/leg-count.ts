import type { Test } from '../../query/plan.js';
import { type MetricDefinition, defineMetric } from '../define.js';
import { count } from '../formulas/count.js';
import { countFromIntervals } from '../from-intervals.js';
import { countOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import type { ReasonCode } from '../table.js';
import type { MetricId } from './ids.js';

/** A count of the legs of a population that is told by their outcome; `unknown` are those that may belong to it. */
export function legCount(
  id: MetricId,
  population: Test,
  unknown: Test,
  emptyReason: ReasonCode,
): MetricDefinition {
  // Rows of intervals have the counts under the names of the metrics.
  return defineMetric({
    id,
    unit: 'count',
    better: 'none',
    counts: 'leg',
    fields: ['outcome'],
    parameters: {},
    resolve: (parameters) => {
      refuseUnknown(parameters, []);
      return {};
    },
    variantOf: () => ({}),
    interval: 'none',
    minSample: 30,
    emptyReason: () => emptyReason,
    needs: () => ({
      contacts: countOf(population),
      used: countOf(population),
      'excluded:no-outcome': countOf(unknown),
    }),
    fromIntervals: () => countFromIntervals(id, ['contacts']),
    formula: count('contacts'),
  });
}
