import { defineMetric } from '../define.js';
import { count } from '../formulas/count.js';
import { countOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { answered, inboundOutcomeUnknown } from '../populations.js';

/** Inbound legs that an agent answered. */
export const answeredCount = defineMetric({
  id: 'answered',
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
  emptyReason: () => 'no-answered',
  needs: () => ({
    contacts: countOf(answered),
    used: countOf(answered),
    'excluded:no-outcome': countOf(inboundOutcomeUnknown),
  }),
  formula: count('contacts'),
});
