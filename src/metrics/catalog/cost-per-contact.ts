import { defineMetric } from '../define.js';
import { every } from '../combine-tests.js';
import { ratio } from '../formulas/ratio.js';
import { countOf, sumOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { handledConversation, known } from '../populations.js';

const costKnown = every(known('directCost'), known('indirectCost'));

/** (Direct + indirect cost) / handled conversations. */
export const costPerContact = defineMetric({
  id: 'cost-per-contact',
  unit: 'money',
  better: 'lower',
  counts: 'conversation',
  fields: ['outcome'],
  parameters: {},
  resolve: (parameters) => {
    refuseUnknown(parameters, []);
    return {};
  },
  variantOf: () => ({}),
  interval: 'none',
  minSample: 30,
  emptyReason: () => 'no-handled',
  needs: () => ({ handled: countOf(handledConversation), used: countOf(handledConversation) }),
  alsoNeeds: () => [
    {
      part: 'ledger',
      fields: ['directCost', 'indirectCost'],
      measures: { cost: sumOf(['directCost', 'indirectCost'], costKnown) },
    },
  ],
  formula: ratio(
    (sums) => sums.number('cost') / 10_000,
    (sums) => sums.number('handled'),
    (sums) => sums.number('handled'),
  ),
});
