import { defineMetric } from '../define.js';
import { netPromoter } from '../formulas/net-promoter.js';
import { countOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { known } from '../populations.js';

/** 100 × (promoters, 9 and more − detractors, 6 and less) / responses. */
export const nps = defineMetric({
  id: 'nps',
  unit: 'points',
  better: 'higher',
  counts: 'response',
  fields: ['nps'],
  parameters: {},
  resolve: (parameters) => {
    refuseUnknown(parameters, []);
    return {};
  },
  variantOf: () => ({}),
  interval: 'nps',
  minSample: 10,
  emptyReason: () => 'no-responses',
  needs: () => ({
    promoters: countOf({ field: 'nps', from: 90_000 }),
    detractors: countOf({ field: 'nps', below: 60_001 }),
    responses: countOf(known('nps')),
    used: countOf(known('nps')),
  }),
  formula: netPromoter('promoters', 'detractors', 'responses'),
});
