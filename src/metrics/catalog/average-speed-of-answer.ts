import { defineMetric } from '../define.js';
import { every } from '../combine-tests.js';
import { mean } from '../formulas/mean.js';
import { quotientFromIntervals } from '../from-intervals.js';
import { countOf, squaresOf, sumOf } from '../measures.js';
import { channels, refuseUnknown } from '../parameters.js';
import { answered, inboundOutcomeUnknown, onChannels, queueChannels, waitKnown } from '../populations.js';

export type AverageSpeedOfAnswerParameters = { readonly channels: readonly string[] };

/** Queue seconds of answered legs / answered legs. */
export const averageSpeedOfAnswer = defineMetric<AverageSpeedOfAnswerParameters>({
  id: 'average-speed-of-answer',
  unit: 'seconds',
  better: 'lower',
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
  emptyReason: () => 'no-answered',
  needs: (p) => {
    const here = onChannels(p.channels);
    const used = every(here, answered, waitKnown);
    return {
      wait: sumOf(['queueSeconds'], used),
      squares: squaresOf(['queueSeconds'], used),
      answered: countOf(used),
      used: countOf(used),
      'excluded:no-outcome': countOf(every(here, inboundOutcomeUnknown)),
      'excluded:no-wait': countOf(every(here, answered, { not: waitKnown })),
    };
  },
  fromIntervals: (p) =>
    quotientFromIntervals({
      sum: ['wait', ['queueSeconds']],
      over: [['answered'], 'answered'],
      unsaid: 'no-wait',
      here: onChannels(p.channels),
    }),
  formula: mean({ sum: 'wait', squares: 'squares', n: 'answered' }, 1000),
});
