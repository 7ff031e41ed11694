import { evaluationTotals } from '../../data/evaluation-schema.js';
import { defineMetric } from '../define.js';
import { pointsOf, pointsRatio } from '../evaluations.js';
import { refuseUnknown } from '../parameters.js';

/** Points earned / points possible, over evaluations; criteria that do not apply are in neither. */
export const qualityScore = defineMetric({
  id: 'quality-score',
  unit: 'ratio',
  better: 'higher',
  part: 'evaluations',
  counts: 'evaluation',
  fields: ['points', 'possible'],
  parameters: {},
  resolve: (parameters) => {
    refuseUnknown(parameters, []);
    return {};
  },
  variantOf: () => ({}),
  interval: 'ratio',
  minSample: 4,
  emptyReason: () => 'no-evaluations',
  readsAsked: ['criterion'],
  needs: (_, __, asked) => pointsOf(null, evaluationTotals, asked),
  formula: pointsRatio,
});
