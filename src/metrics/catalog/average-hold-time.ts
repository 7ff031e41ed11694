import { every } from '../combine-tests.js';
import { defineMetric } from '../define.js';
import { mean } from '../formulas/mean.js';
import { notInIntervals, quotientFromIntervals } from '../from-intervals.js';
import { countOf, squaresOf, sumOf } from '../measures.js';
import { choice, refuseUnknown } from '../parameters.js';
import { handled, known, outcomeUnknown } from '../populations.js';

const populations = ['handled', 'held'] as const;

export type AverageHoldTimeParameters = { readonly over: (typeof populations)[number] };

/** Hold / handled legs on which it is known, or / those of them that were held at all. */
export const averageHoldTime = defineMetric<AverageHoldTimeParameters>({
  id: 'average-hold-time',
  unit: 'seconds',
  better: 'lower',
  counts: 'leg',
  fields: ['outcome', 'holdSeconds'],
  parameters: { over: 'handled' },
  resolve: (parameters) => {
    refuseUnknown(parameters, ['over']);
    return { over: choice(parameters, 'over', populations, 'handled') };
  },
  variantOf: ({ over }) => ({ over }),
  interval: 'mean',
  minSample: 30,
  emptyReason: ({ over }) => (over === 'held' ? 'no-held' : 'no-handled'),
  needs: ({ over }) => {
    const used = every(handled, known('holdSeconds'));
    const of = over === 'held' ? every(handled, { field: 'holdSeconds', from: 1 }) : used;
    return {
      time: sumOf(['holdSeconds'], of),
      squares: squaresOf(['holdSeconds'], of),
      contacts: countOf(of),
      used: countOf(used),
      'excluded:no-outcome': countOf(outcomeUnknown),
      'excluded:no-hold-time': countOf(every(handled, { not: known('holdSeconds') })),
    };
  },
  // How many of the handled were held at all, totals do not say.
  fromIntervals: ({ over }) =>
    over === 'held'
      ? notInIntervals
      : quotientFromIntervals({
          sum: ['time', ['holdSeconds']],
          over: [['contacts'], 'handled'],
          unsaid: 'no-hold-time',
        }),
  formula: mean({ sum: 'time', squares: 'squares', n: 'contacts' }, 1000),
});
