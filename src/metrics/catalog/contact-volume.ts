import { defineMetric } from '../define.js';
import { count } from '../formulas/count.js';
import { countOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { inbound } from '../populations.js';

/** Inbound conversations on all channels, whatever became of them. */
export const contactVolume = defineMetric({
  id: 'contact-volume',
  unit: 'count',
  better: 'none',
  counts: 'conversation',
  fields: [],
  parameters: {},
  resolve: (parameters) => {
    refuseUnknown(parameters, []);
    return {};
  },
  variantOf: () => ({}),
  interval: 'none',
  minSample: 30,
  emptyReason: () => 'no-contacts',
  needs: () => ({ contacts: countOf(inbound), used: countOf(inbound) }),
  formula: count('contacts'),
});
