import { defineMetric } from '../define.js';
import { refuseUnknown } from '../parameters.js';
import {
  type Aspect,
  aspectOf,
  fromData,
  nameOfScale,
  responsesOf,
  scoreMean,
  scoreMeanNeeds,
  staffFields,
} from '../responses.js';

export type AgentSatisfactionParameters = { readonly aspect: Aspect; readonly scale: string };

/** Σ scores of staff / their responses, of those on the data set's scale of satisfaction. */
export const agentSatisfaction = defineMetric<AgentSatisfactionParameters>({
  id: 'agent-satisfaction',
  unit: 'score',
  better: 'higher',
  part: 'staff',
  counts: 'response',
  fields: [],
  variantFields: (p) => staffFields(p.aspect),
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
  emptyReason: () => 'no-staff-responses',
  needs: (p) => scoreMeanNeeds(responsesOf('agent-satisfaction', p.aspect), p.scale),
  formula: scoreMean,
});
