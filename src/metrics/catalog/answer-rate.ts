import { defineMetric } from '../define.js';
import { every } from '../combine-tests.js';
import { proportion } from '../formulas/proportion.js';
import { notInIntervals, offeredFromIntervals, uncounted } from '../from-intervals.js';
import { countOf, sumOf } from '../measures.js';
import {
  channels,
  choice,
  type CountingUnit,
  countingUnit,
  refuseUnknown,
  seconds,
  unitVariant,
} from '../parameters.js';
import { answered, known, onChannels, queueChannels, shortAbandoned } from '../populations.js';
import { offeredCoverage } from './offered-coverage.js';

const denominators = ['offered', 'offered-less-short'] as const;

export type AnswerRateParameters = {
  readonly unit: CountingUnit;
  readonly of: (typeof denominators)[number];
  readonly shortAbandonSeconds: number;
  readonly channels: readonly string[];
};

/** Answered / offered, or / offered without short abandons; of legs, or of conversations (answered if any leg was). */
export const answerRate = defineMetric<AnswerRateParameters>({
  id: 'answer-rate',
  unit: 'ratio',
  better: 'higher',
  counts: 'leg',
  countsOf: (p) => p.unit,
  fields: ['outcome'],
  variantFields: (p) => (readsWaits(p) ? ['queueSeconds'] : []),
  parameters: { unit: 'leg', of: 'offered', shortAbandonSeconds: 5, channels: queueChannels },
  resolve: (parameters, facts) => {
    refuseUnknown(parameters, ['unit', 'of', 'shortAbandonSeconds', 'channels']);
    return {
      unit: countingUnit(parameters),
      of: choice(parameters, 'of', denominators, 'offered'),
      shortAbandonSeconds: seconds(parameters, 'shortAbandonSeconds', 5),
      channels: channels(parameters, facts),
    };
  },
  variantOf: (p) => ({
    ...unitVariant(p),
    of: p.of,
    ...(p.of === 'offered-less-short' ? { shortAbandonSeconds: p.shortAbandonSeconds } : {}),
    channels: p.channels,
  }),
  interval: 'wilson',
  minSample: 30,
  emptyReason: () => 'no-offered',
  needs: (p) => {
    const { used, coverage } = offeredCoverage(p.channels, readsWaits(p));
    return {
      answered: countOf(every(used, answered)),
      of: countOf(readsWaits(p) ? every(used, { not: shortAbandoned(p.shortAbandonSeconds) }) : used),
      ...coverage,
    };
  },
  fromIntervals: (p) => {
    if (p.unit === 'conversation') return notInIntervals;
    const here = onChannels(p.channels);
    const [of, limits] = offeredFromIntervals(readsWaits(p) ? p.shortAbandonSeconds : null, here);
    const used = every(of.used, known('answered'));
    return {
      ...limits,
      fields: ['offered', 'answered'],
      measures: {
        answered: sumOf(['answered'], used),
        of: sumOf([of.field], used),
        used: sumOf(['offered'], used),
        ...uncounted(['offered', 'answered'], of.here),
      },
    };
  },
  formula: proportion('answered', 'of'),
});

/** Whether the variant tests abandons against the short limit: not if the rule is off. */
function readsWaits(p: AnswerRateParameters): boolean {
  return p.of === 'offered-less-short' && p.shortAbandonSeconds > 0;
}
