import { defineMetric } from '../define.js';
import { every } from '../combine-tests.js';
import { mean } from '../formulas/mean.js';
import { quotientFromIntervals } from '../from-intervals.js';
import { countOf, squaresOf, sumOf } from '../measures.js';
import { channels, refuseUnknown } from '../parameters.js';
import { abandoned, inboundOutcomeUnknown, onChannels, queueChannels, waitKnown } from '../populations.js';

export type AverageTimeToAbandonParameters = { readonly channels: readonly string[] };

/** Queue seconds of abandoned legs / abandoned legs. */
export const averageTimeToAbandon = defineMetric<AverageTimeToAbandonParameters>({
  id: 'average-time-to-abandon',
  unit: 'seconds',
  better: 'none',
  counts: 'leg',
  fields: ['outcome', 'queueSeconds'],
  parameters: { channels: queueChannels },
  resolve: (parameters, facts) => {
    refuseUnknown(parameters, ['channels']);
    return { channels: channels(parameters, facts) };
  },
  variantOf: (p) => ({ channels: p.channels }),
  interval: 'mean',
  minSample: 30,
  emptyReason: () => 'no-abandoned',
  needs: (p) => {
    const here = onChannels(p.channels);
    const used = every(here, abandoned, waitKnown);
    return {
      wait: sumOf(['queueSeconds'], used),
      squares: squaresOf(['queueSeconds'], used),
      abandoned: countOf(used),
      used: countOf(used),
      'excluded:no-outcome': countOf(every(here, inboundOutcomeUnknown)),
      'excluded:no-wait': countOf(every(here, abandoned, { not: waitKnown })),
    };
  },
  fromIntervals: (p) =>
    quotientFromIntervals({
      sum: ['wait', ['abandonedQueueSeconds']],
      over: [['abandoned'], 'abandoned'],
      unsaid: 'no-wait',
      here: onChannels(p.channels),
    }),
  formula: mean({ sum: 'wait', squares: 'squares', n: 'abandoned' }, 1000),
});
