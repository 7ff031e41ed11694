import { every } from '../combine-tests.js';
import { quotientFromIntervals } from '../from-intervals.js';
import { flagUnknown, handled, outcomeUnknown } from '../populations.js';
import { flagRate } from './flag-rate.js';

/** Legs transferred out / handled legs with the flag known. */
export const transferRate = {
  ...flagRate({
    id: 'transfer-rate',
    better: 'lower',
    counts: 'leg',
    fields: ['outcome', 'transferred'],
    flag: 'transferred',
    of: handled,
    leftOut: { 'no-outcome': outcomeUnknown, 'no-flag': every(handled, flagUnknown('transferred')) },
    empty: 'no-handled',
  }),
  fromIntervals: () =>
    quotientFromIntervals({
      sum: ['set', ['transferred']],
      over: [['known'], 'handled'],
      unsaid: 'no-flag',
    }),
};
