import type { Measure } from '../../query/plan.js';
import { every } from '../combine-tests.js';
import { countOf } from '../measures.js';
import { inboundOutcomeUnknown, offered, onChannels, waitKnown } from '../populations.js';

/** Coverage of the metrics over the waits of all offered legs. */
export function waitCoverage(channels: readonly string[]): Readonly<Record<string, Measure>> {
  const here = onChannels(channels);
  return {
    used: countOf(every(here, offered, waitKnown)),
    'excluded:no-outcome': countOf(every(here, inboundOutcomeUnknown)),
    'excluded:no-wait': countOf(every(here, offered, { not: waitKnown })),
  };
}
