import type { Test } from '../../query/plan.js';
import { type MetricDefinition, defineMetric } from '../define.js';
import { count } from '../formulas/count.js';
import { countOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import type { ReasonCode } from '../table.js';
import type { MetricId } from './ids.js';

/** A count of rows that need not tell what became of them. */
export function plainCount(
  id: MetricId,
  counts: 'leg' | 'conversation',
  population: Test,
  emptyReason: ReasonCode,
): MetricDefinition {
  return defineMetric({
    id,
    unit: 'count',
    better: 'none',
    counts,
    fields: [],
    parameters: {},
    resolve: (parameters) => {
      refuseUnknown(parameters, []);
      return {};
    },
    variantOf: () => ({}),
    interval: 'none',
    minSample: 30,
    emptyReason: () => emptyReason,
    needs: () => ({ contacts: countOf(population), used: countOf(population) }),
    formula: count('contacts'),
  });
}
