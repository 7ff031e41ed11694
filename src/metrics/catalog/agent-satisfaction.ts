import { defineMetric } from '../define.js';
import { mean } from '../formulas/mean.js';
import { countOf, squaresOf, sumOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import {
  type Aspect,
  aspectOf,
  fromData,
  nameOfScale,
  responseCoverage,
  responsesOf,
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
  needs: (p) => {
    const { used, coverage } = responseCoverage(responsesOf('agent-satisfaction', p.aspect), p.scale);
    return {
      scores: sumOf(['response.score'], used),
      squares: squaresOf(['response.score'], used),
      responses: countOf(used),
      ...coverage,
    };
  },
  formula: mean({ sum: 'scores', squares: 'squares', n: 'responses' }, 10_000),
});
