import { defineMetric } from '../define.js';
import { every } from '../combine-tests.js';
import { mean } from '../formulas/mean.js';
import { quotientFromIntervals } from '../from-intervals.js';
import { countOf, squaresOf, sumOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { handled, known, outcomeUnknown } from '../populations.js';

/** Talk / handled legs with a talk time. */
export const averageTalkTime = defineMetric({
  id: 'average-talk-time',
  unit: 'seconds',
  better: 'none',
  counts: 'leg',
  fields: ['outcome', 'talkSeconds'],
  parameters: {},
  resolve: (parameters) => {
    refuseUnknown(parameters, []);
    return {};
  },
  variantOf: () => ({}),
  interval: 'mean',
  minSample: 30,
  emptyReason: () => 'no-handled',
  needs: () => {
    const used = every(handled, known('talkSeconds'));
    return {
      time: sumOf(['talkSeconds'], used),
      squares: squaresOf(['talkSeconds'], used),
      handled: countOf(used),
      used: countOf(used),
      'excluded:no-outcome': countOf(outcomeUnknown),
      'excluded:no-talk-time': countOf(every(handled, { not: known('talkSeconds') })),
    };
  },
  fromIntervals: () =>
    quotientFromIntervals({
      sum: ['time', ['talkSeconds']],
      over: [['handled'], 'handled'],
      unsaid: 'no-talk-time',
    }),
  formula: mean({ sum: 'time', squares: 'squares', n: 'handled' }, 1000),
});
