import type { Measure, Test } from '../../query/plan.js';
import { every, some } from '../combine-tests.js';
import { countOf } from '../measures.js';
import { abandoned, inboundOutcomeUnknown, offered, onChannels, waitKnown } from '../populations.js';

/**
 * The offered legs that a rate over them can use, and its coverage: all of them or, where it tests abandons against a
 * limit, those of them that were not abandoned or have a wait.
 */
export function offeredCoverage(
  channels: readonly string[],
  readsAbandonedWaits: boolean,
): { readonly used: Test; readonly coverage: Readonly<Record<string, Measure>> } {
  const here = onChannels(channels);
  const used = readsAbandonedWaits
    ? every(here, offered, some(waitKnown, { not: abandoned }))
    : every(here, offered);
  return {
    used,
    coverage: {
      used: countOf(used),
      'excluded:no-outcome': countOf(every(here, inboundOutcomeUnknown)),
      ...(readsAbandonedWaits
        ? { 'excluded:no-wait': countOf(every(here, abandoned, { not: waitKnown })) }
        : {}),
    },
  };
}
