import { defineMetric } from '../define.js';
import { every } from '../combine-tests.js';
import { ratio } from '../formulas/ratio.js';
import { countOf, sumOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { known } from '../populations.js';

const used = every(known('directCost'), known('indirectCost'), known('revenue'));

/** (Revenue − cost) / cost, of the ledger. */
export const roi = defineMetric({
  id: 'roi',
  unit: 'ratio',
  better: 'higher',
  part: 'ledger',
  counts: 'period',
  fields: ['directCost', 'indirectCost', 'revenue'],
  parameters: {},
  resolve: (parameters) => {
    refuseUnknown(parameters, []);
    return {};
  },
  variantOf: () => ({}),
  interval: 'none',
  minSample: 1,
  emptyReason: () => 'no-contacts',
  needs: () => ({
    revenue: sumOf(['revenue'], used),
    cost: sumOf(['directCost', 'indirectCost'], used),
    used: countOf(used),
  }),
  formula: ratio(
    (sums) => (sums.number('revenue') - sums.number('cost')) / 10_000,
    (sums) => sums.number('cost') / 10_000,
    (sums) => sums.number('used'),
  ),
});
