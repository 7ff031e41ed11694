import { defineMetric } from '../define.js';
import { refuseUnknown } from '../parameters.js';
import { type Aspect, aspectOf, netPromoterNeeds, responsesOf, staffFields } from '../responses.js';
import { netPromoter } from '../formulas/net-promoter.js';

export type AgentNpsParameters = { readonly aspect: Aspect };

/** 100 × (promoters, 9 and more − detractors, 6 and less) / responses of staff from 0 to 10. */
export const agentNps = defineMetric<AgentNpsParameters>({
  id: 'agent-nps',
  unit: 'points',
  better: 'higher',
  part: 'staff',
  counts: 'response',
  fields: [],
  variantFields: (p) => staffFields(p.aspect),
  parameters: { aspect: null },
  resolve: (parameters) => {
    refuseUnknown(parameters, ['aspect']);
    return { aspect: aspectOf(parameters) };
  },
  variantOf: (p) => ({ ...(p.aspect === null ? {} : { aspect: p.aspect }) }),
  interval: 'nps',
  minSample: 10,
  emptyReason: () => 'no-staff-responses',
  needs: (p) => netPromoterNeeds(responsesOf('agent-satisfaction', p.aspect)),
  formula: netPromoter('promoters', 'detractors', 'responses'),
});
