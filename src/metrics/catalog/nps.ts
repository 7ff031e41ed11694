import { defineMetric } from '../define.js';
import { netPromoter } from '../formulas/net-promoter.js';
import { refuseUnknown } from '../parameters.js';
import { netPromoterNeeds, responsesOf } from '../responses.js';

/** 100 × (promoters, 9 and more − detractors, 6 and less) / responses from 0 to 10. */
export const nps = defineMetric({
  id: 'nps',
  unit: 'points',
  better: 'higher',
  part: 'surveys',
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
  needs: () => netPromoterNeeds(responsesOf('nps')),
  formula: netPromoter('promoters', 'detractors', 'responses'),
});
