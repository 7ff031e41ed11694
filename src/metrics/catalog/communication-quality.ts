import { communicationCriteria, communicationTotals } from '../../data/evaluation-schema.js';
import { defineMetric } from '../define.js';
import { pointsOf, pointsRatio } from '../evaluations.js';
import { choice, refuseUnknown } from '../parameters.js';

export type CommunicationQualityParameters = {
  /** One of the criteria alone; null: all of them. */
  readonly criterion: (typeof communicationCriteria)[number] | null;
};

/** Points earned / points possible, over the criteria that judge how agents communicate. */
export const communicationQuality = defineMetric<CommunicationQualityParameters>({
  id: 'communication-quality',
  unit: 'ratio',
  better: 'higher',
  part: 'evaluations',
  counts: 'evaluation',
  fields: ['criterion', 'points', 'possible'],
  parameters: { criterion: null },
  resolve: (parameters) => {
    refuseUnknown(parameters, ['criterion']);
    const isOne = (parameters['criterion'] ?? null) !== null;
    return { criterion: isOne ? choice(parameters, 'criterion', communicationCriteria, 'accuracy') : null };
  },
  variantOf: (p) => ({ ...(p.criterion === null ? {} : { criterion: p.criterion }) }),
  interval: 'ratio',
  minSample: 4,
  emptyReason: () => 'no-evaluations',
  readsAsked: ['criterion'],
  needs: (p, _, asked) =>
    pointsOf(p.criterion === null ? communicationCriteria : [p.criterion], communicationTotals, asked),
  formula: pointsRatio,
});
