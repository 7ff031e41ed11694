import { type Better, defineMetric } from '../define.js';
import { refuseUnknown } from '../parameters.js';
import { fromData, nameOfScale, responsesOf, scoreMean, scoreMeanNeeds } from '../responses.js';

export type CesParameters = { readonly scale: string; readonly better: Better };

/** Σ effort scores / responses, of those on the data set's scale; whether less or more of it is better the data say too. */
export const ces = defineMetric<CesParameters>({
  id: 'ces',
  unit: 'score',
  better: 'lower',
  betterOf: (p) => p.better,
  part: 'surveys',
  counts: 'response',
  fields: ['ces'],
  parameters: { scale: '1..7', better: 'lower' },
  resolve: (parameters, facts) => {
    refuseUnknown(parameters, ['scale', 'better']);
    const { ces: scale } = facts.scales;
    return {
      scale: fromData(parameters, 'scale', nameOfScale(scale)),
      better: fromData(parameters, 'better', scale.better),
    };
  },
  variantOf: (p) => ({ scale: p.scale, better: p.better }),
  interval: 'mean',
  minSample: 10,
  emptyReason: () => 'no-responses',
  needs: (p) => scoreMeanNeeds(responsesOf('ces'), p.scale),
  formula: scoreMean,
});
