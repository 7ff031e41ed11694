import { defineMetric } from '../define.js';
import { count } from '../formulas/count.js';
import { countOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { offered, inboundOutcomeUnknown } from '../populations.js';

/** Inbound legs that came to a queue. */
export const offeredCount = defineMetric({
  id: 'offered',
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
  emptyReason: () => 'no-offered',
  needs: () => ({
    contacts: countOf(offered),
    used: countOf(offered),
    'excluded:no-outcome': countOf(inboundOutcomeUnknown),
  }),
  formula: count('contacts'),
});
