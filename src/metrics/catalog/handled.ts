import { defineMetric } from '../define.js';
import { count } from '../formulas/count.js';
import { countOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { handled, outcomeUnknown } from '../populations.js';

/** Legs that an agent answered, inbound or outbound. */
export const handledCount = defineMetric({
  id: 'handled',
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
  emptyReason: () => 'no-handled',
  needs: () => ({
    contacts: countOf(handled),
    used: countOf(handled),
    'excluded:no-outcome': countOf(outcomeUnknown),
  }),
  formula: count('contacts'),
});
