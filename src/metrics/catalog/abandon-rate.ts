import { defineMetric } from '../define.js';
import { every } from '../combine-tests.js';
import { proportion } from '../formulas/proportion.js';
import { countOf } from '../measures.js';
import { channels, flag, refuseUnknown, seconds } from '../parameters.js';
import { abandoned, queueChannels, shortAbandoned } from '../populations.js';
import { offeredCoverage } from './offered-coverage.js';

export type AbandonRateParameters = {
  readonly excludeShort: boolean;
  readonly shortAbandonSeconds: number;
  readonly channels: readonly string[];
};

/** Abandoned / offered; `excludeShort` takes short abandons from both. */
export const abandonRate = defineMetric<AbandonRateParameters>({
  id: 'abandon-rate',
  unit: 'ratio',
  better: 'lower',
  counts: 'leg',
  fields: ['outcome'],
  variantFields: (p) => (readsWaits(p) ? ['queueSeconds'] : []),
  parameters: { excludeShort: false, shortAbandonSeconds: 5, channels: queueChannels },
  resolve: (parameters, facts) => {
    refuseUnknown(parameters, ['excludeShort', 'shortAbandonSeconds', 'channels']);
    return {
      excludeShort: flag(parameters, 'excludeShort', false),
      shortAbandonSeconds: seconds(parameters, 'shortAbandonSeconds', 5),
      channels: channels(parameters, facts),
    };
  },
  variantOf: (p) => ({
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
  formula: proportion('abandoned', 'of'),
});

/** Whether the variant tests abandons against the short limit: not if the rule is off. */
function readsWaits(p: AbandonRateParameters): boolean {
  return p.excludeShort && p.shortAbandonSeconds > 0;
}
