import { defineMetric } from '../define.js';
import { count } from '../formulas/count.js';
import { countOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { abandoned, inboundOutcomeUnknown } from '../populations.js';

/** Inbound legs that hung up in the queue before an agent answered. */
export const abandonedCount = defineMetric({
  id: 'abandoned',
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
  emptyReason: () => 'no-abandoned',
  needs: () => ({
    contacts: countOf(abandoned),
    used: countOf(abandoned),
    'excluded:no-outcome': countOf(inboundOutcomeUnknown),
  }),
  formula: count('contacts'),
});
