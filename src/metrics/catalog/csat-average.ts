import { defineMetric } from '../define.js';
import { mean } from '../formulas/mean.js';
import { countOf, squaresOf, sumOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { known } from '../populations.js';

/** Σ scores / responses, on the data set's scale. */
export const csatAverage = defineMetric({
  id: 'csat-average',
  unit: 'score',
  better: 'higher',
  counts: 'response',
  fields: ['csat'],
  parameters: {},
  resolve: (parameters) => {
    refuseUnknown(parameters, []);
    return {};
  },
  variantOf: () => ({}),
  interval: 'mean',
  minSample: 10,
  emptyReason: () => 'no-responses',
  needs: () => ({
    scores: sumOf(['csat'], known('csat')),
    squares: squaresOf(['csat'], known('csat')),
    responses: countOf(known('csat')),
    used: countOf(known('csat')),
  }),
  formula: mean({ sum: 'scores', squares: 'squares', n: 'responses' }, 10_000),
});
