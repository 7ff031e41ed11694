import { quotientFromIntervals } from '../from-intervals.js';
import { handled, outcomeUnknown } from '../populations.js';
import { meanTime } from './mean-time.js';

/** Wrap / handled legs on which it is known. */
export const averageWrapTime = {
  ...meanTime({
    id: 'average-wrap-time',
    better: 'lower',
    counts: 'leg',
    fields: ['outcome', 'wrapSeconds'],
    time: 'wrapSeconds',
    untimed: 'no-wrap-time',
    of: handled,
    unsure: ['no-outcome', outcomeUnknown],
    empty: 'no-handled',
  }),
  fromIntervals: () =>
    quotientFromIntervals({
      sum: ['time', ['wrapSeconds']],
      over: [['rows'], 'handled'],
      unsaid: 'no-wrap-time',
    }),
};
