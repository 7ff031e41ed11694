import { defineMetric } from '../define.js';
import { every } from '../combine-tests.js';
import { netPromoter } from '../formulas/net-promoter.js';
import { countOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { nameOfScale, responseCoverage, responsesOf } from '../responses.js';

/** The scale that promoters and detractors are told by, whatever else the data ask on. */
const scale = nameOfScale({ min: 0, max: 10 });

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
  needs: () => {
    const { used, coverage } = responseCoverage(responsesOf('nps'), scale);
    return {
      promoters: countOf(every(used, { field: 'response.score', from: 90_000 })),
      detractors: countOf(every(used, { field: 'response.score', below: 60_001 })),
      responses: countOf(used),
      ...coverage,
    };
  },
  formula: netPromoter('promoters', 'detractors', 'responses'),
});
