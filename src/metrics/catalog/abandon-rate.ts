import { defineMetric } from '../define.js';
import { every } from '../combine-tests.js';
import { proportion } from '../formulas/proportion.js';
import { notInIntervals, offeredFromIntervals, uncounted } from '../from-intervals.js';
import { countOf, sumOf } from '../measures.js';
import {
  channels,
  type CountingUnit,
  countingUnit,
  flag,
  refuseUnknown,
  seconds,
  unitVariant,
} from '../parameters.js';
import { abandoned, known, onChannels, queueChannels, shortAbandoned } from '../populations.js';
import { offeredCoverage } from './offered-coverage.js';

export type AbandonRateParameters = {
  readonly unit: CountingUnit;
  readonly excludeShort: boolean;
  readonly shortAbandonSeconds: number;
  readonly channels: readonly string[];
};

/** Abandoned / offered; `excludeShort` takes short abandons from both. Of legs, or of conversations (if none was answered). */
export const abandonRate = defineMetric<AbandonRateParameters>({
  id: 'abandon-rate',
  unit: 'ratio',
  better: 'lower',
  counts: 'leg',
  countsOf: (p) => p.unit,
  fields: ['outcome'],
  variantFields: (p) => (readsWaits(p) ? ['queueSeconds'] : []),
  parameters: { unit: 'leg', excludeShort: false, shortAbandonSeconds: 5, channels: queueChannels },
  resolve: (parameters, facts) => {
    refuseUnknown(parameters, ['unit', 'excludeShort', 'shortAbandonSeconds', 'channels']);
    return {
      unit: countingUnit(parameters),
      excludeShort: flag(parameters, 'excludeShort', false),
      shortAbandonSeconds: seconds(parameters, 'shortAbandonSeconds', 5),
      channels: channels(parameters, facts),
    };
  },
  variantOf: (p) => ({
    ...unitVariant(p),
    excludeShort: p.excludeShort,
    ...(p.excludeShort ? { shortAbandonSeconds: p.shortAbandonSeconds } : {}),
    channels: p.channels,
  }),
  interval: 'wilson',
  minSample: 30,
  emptyReason: () => 'no-offered',
  needs: (p) => {
    const { used, coverage } = offeredCoverage(p.channels, readsWaits(p));
    const of = readsWaits(p) ? every(used, { not: shortAbandoned(p.shortAbandonSeconds) }) : used;
    return { abandoned: countOf(every(of, abandoned)), of: countOf(of), ...coverage };
  },
  fromIntervals: (p) => {
    if (p.unit === 'conversation') return notInIntervals;
    const isLess = readsWaits(p);
    const here = onChannels(p.channels);
    const [of, limits] = offeredFromIntervals(isLess ? p.shortAbandonSeconds : null, here);
    const used = every(of.used, known('abandoned'));
    return {
      ...limits,
      fields: ['offered', 'abandoned'],
      measures: {
        abandoned: sumOf([isLess ? 'interval.longAbandoned' : 'abandoned'], used),
        of: sumOf([of.field], used),
        used: sumOf(['offered'], used),
        ...uncounted(['offered', 'abandoned'], of.here),
      },
    };
  },
  formula: proportion('abandoned', 'of'),
});

/** Whether the variant tests abandons against the short limit: not if the rule is off. */
function readsWaits(p: AbandonRateParameters): boolean {
  return p.excludeShort && p.shortAbandonSeconds > 0;
}
