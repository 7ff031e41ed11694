import { defineMetric } from '../define.js';
import { every } from '../combine-tests.js';
import { mean } from '../formulas/mean.js';
import { quotientFromIntervals } from '../from-intervals.js';
import { countOf, squaresOf, sumOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { handled, known, outcomeUnknown } from '../populations.js';

const times = ['talkSeconds', 'holdSeconds', 'wrapSeconds'];

/**
 * (Talk + hold + wrap) / handled legs with a talk time. Here alone an absent hold or wrap counts as 0; on how many legs
 * each was present is counted beside it.
 */
export const averageHandleTime = defineMetric({
  id: 'average-handle-time',
  unit: 'seconds',
  better: 'lower',
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
      time: sumOf(times, used),
      squares: squaresOf(times, used),
      handled: countOf(used),
      used: countOf(used),
      'excluded:no-outcome': countOf(outcomeUnknown),
      'excluded:no-talk-time': countOf(every(handled, { not: known('talkSeconds') })),
      'present:holdSeconds': countOf(every(used, known('holdSeconds'))),
      'present:wrapSeconds': countOf(every(used, known('wrapSeconds'))),
    };
  },
  fromIntervals: () => {
    const needs = quotientFromIntervals({
      sum: ['time', times],
      over: [['handled'], 'handled'],
      unsaid: 'no-talk-time',
    });
    const used = every(known('handled'), known('talkSeconds'));
    const measures = {
      ...needs.measures,
      'present:holdSeconds': sumOf(['handled'], every(used, known('holdSeconds'))),
      'present:wrapSeconds': sumOf(['handled'], every(used, known('wrapSeconds'))),
    };
    return { ...needs, measures };
  },
  formula: mean({ sum: 'time', squares: 'squares', n: 'handled' }, 1000),
});
