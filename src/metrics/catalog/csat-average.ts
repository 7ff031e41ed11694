import { defineMetric } from '../define.js';
import { refuseUnknown } from '../parameters.js';
import {
  type Aspect,
  aspectField,
  aspectOf,
  fromData,
  nameOfScale,
  responsesOf,
  scoreMean,
  scoreMeanNeeds,
} from '../responses.js';

export type CsatAverageParameters = { readonly aspect: Aspect; readonly scale: string };

/** Σ scores / responses, of those on the data set's scale. */
export const csatAverage = defineMetric<CsatAverageParameters>({
  id: 'csat-average',
  unit: 'score',
  better: 'higher',
  part: 'surveys',
  counts: 'response',
  fields: [],
  variantFields: (p) => [aspectField('csat', p.aspect)],
  parameters: { aspect: null, scale: '1..5' },
  resolve: (parameters, facts) => {
    refuseUnknown(parameters, ['aspect', 'scale']);
    return {
      aspect: aspectOf(parameters),
      scale: fromData(parameters, 'scale', nameOfScale(facts.scales.csat)),
    };
  },
  variantOf: (p) => ({ ...(p.aspect === null ? {} : { aspect: p.aspect }), scale: p.scale }),
  interval: 'mean',
  minSample: 10,
  emptyReason: () => 'no-responses',
  needs: (p) => scoreMeanNeeds(responsesOf('csat', p.aspect), p.scale),
  formula: scoreMean,
});
