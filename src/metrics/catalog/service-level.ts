import type { Test } from '../../query/plan.js';
import { defineMetric, type Formula } from '../define.js';
import { every, some } from '../combine-tests.js';
import { proportion } from '../formulas/proportion.js';
import { countOf } from '../measures.js';
import { unitVariant } from '../parameters.js';
import {
  abandoned,
  answered,
  callback,
  flowOut,
  inboundOutcomeUnknown,
  onChannels,
  queueChannels,
  shortAbandoned,
  voicemail,
  waitKnown,
  withinThreshold,
} from '../populations.js';
import { serviceLevelFromIntervals } from './service-level-intervals.js';
import { resolveServiceLevel, type ServiceLevelParameters } from './service-level-parameters.js';
import { bases, isShare, successes, variantRows, type Base, type Success } from './service-level-variants.js';

const share = proportion('met', 'of');

const formula: Formula<ServiceLevelParameters> = {
  ...share,
  bounds(sums, p) {
    const { success, of } = rowsOf(p);
    return isShare(success, of) ? (share.bounds?.(sums, p) ?? null) : null;
  },
};

/** Contacts that were answered in time, by one of the variants, over one of the denominators, of the same table. */
export const serviceLevel = defineMetric<ServiceLevelParameters>({
  id: 'service-level',
  unit: 'ratio',
  better: 'higher',
  counts: 'leg',
  countsOf: (p) => p.unit,
  fields: ['outcome', 'queueSeconds'],
  parameters: {
    unit: 'leg',
    preset: null,
    success: 'answered',
    of: 'offered',
    flowOuts: false,
    thresholdSeconds: 20,
    shortAbandonSeconds: 5,
    channels: queueChannels,
  },
  resolve: resolveServiceLevel,
  variantOf: (p) => ({
    ...unitVariant(p),
    ...(p.preset === null ? {} : { preset: p.preset }),
    success: p.success,
    of: p.of,
    ...(bases[p.of].offered ? {} : { flowOuts: p.flowOuts }),
    thresholdSeconds: p.thresholdSeconds,
    ...(successes[p.success].abandoned === 'short' || bases[p.of].abandoned === 'less-short'
      ? { shortAbandonSeconds: p.shortAbandonSeconds }
      : {}),
    channels: p.channels,
  }),
  interval: 'wilson',
  minSample: 30,
  target: 0.8,
  emptyReason: (p) => (p.of === 'answered' ? 'no-answered' : 'no-offered'),
  needs(p) {
    const { success, of } = rowsOf(p);
    const here = onChannels(p.channels);
    const within = withinThreshold(p.thresholdSeconds);
    const short = shortAbandoned(p.shortAbandonSeconds);

    // Whose wait the variant reads: of the answered always, of the others only if it tests them against a limit.
    const readsAbandoned = testsWaits(success.abandoned) || testsWaits(of.abandoned);
    const waits: Test[] = [answered];
    const noWaits: Test[] = [];
    if (success.abandoned !== 'none' || of.abandoned !== 'none') {
      (readsAbandoned ? waits : noWaits).push(abandoned);
    }
    if (success.callbacks || of.offered) (success.callbacks ? waits : noWaits).push(callback);
    if (of.offered) noWaits.push(voicemail);
    if (of.offered || p.flowOuts) noWaits.push(flowOut);

    const used = every(here, some(every(some(...waits), waitKnown), ...noWaits));
    return {
      met: countOf(
        every(
          used,
          some(
            every(answered, within),
            ...(success.abandoned === 'early' ? [every(abandoned, within)] : []),
            ...(success.abandoned === 'short' ? [short] : []),
            ...(success.abandoned === 'all' ? [abandoned] : []),
            ...(success.callbacks ? [every(callback, within)] : []),
          ),
        ),
      ),
      of: countOf(
        every(
          used,
          ...(of.abandoned === 'none' ? [{ not: abandoned }] : []),
          ...(of.abandoned === 'less-short' ? [{ not: short }] : []),
          ...(of.abandoned === 'less-early' ? [{ not: every(abandoned, within) }] : []),
          ...(of.offered ? [] : [{ not: callback }]),
        ),
      ),
      used: countOf(used),
      'excluded:no-outcome': countOf(every(here, inboundOutcomeUnknown)),
      'excluded:no-wait': countOf(every(here, some(...waits), { not: waitKnown })),
    };
  },
  fromIntervals: serviceLevelFromIntervals,
  formula,
});

function rowsOf(p: ServiceLevelParameters): { readonly success: Success; readonly of: Base } {
  return variantRows(p.success, p.of, p.shortAbandonSeconds);
}

function testsWaits(which: Success['abandoned'] | Base['abandoned']): boolean {
  return which !== 'none' && which !== 'all';
}
