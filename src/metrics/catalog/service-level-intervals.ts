import { type MadeField, madeOf } from '../../data/interval-made.js';
import type { Test } from '../../query/plan.js';
import { every, some } from '../combine-tests.js';
import {
  atLimit,
  idle,
  type IntervalLack,
  type IntervalNeeds,
  type LimitField,
  uncounted,
} from '../from-intervals.js';
import { sumOf } from '../measures.js';
import { known, onChannels } from '../populations.js';
import type { ServiceLevelParameters } from './service-level-parameters.js';
import { type Base, type Success, variantRows } from './service-level-variants.js';

/** Counts that a row has at a limit, and the limit. */
const limitOf: Readonly<Record<string, LimitField>> = {
  answeredWithin: 'thresholdSeconds',
  abandonedWithin: 'thresholdSeconds',
  callbackWithin: 'thresholdSeconds',
  shortAbandoned: 'shortAbandonSeconds',
};

/**
 * The variants of the service level from totals: each is the quotient of two sums of counts, at the threshold and short
 * limit that the rows count at. Nothing is interpolated. How many were flow-outs no row says.
 */
export function serviceLevelFromIntervals(p: ServiceLevelParameters): IntervalNeeds | IntervalLack {
  const { success, of } = variantRows(p.success, p.of, p.shortAbandonSeconds);
  const met = successField(success);
  const base = baseField(of);
  const counts = [...new Set([...madeOf(met), ...madeOf(base)])];
  const limited = counts.filter((count) => limitOf[count] !== undefined);
  const plain = counts.filter((count) => limitOf[count] === undefined);
  const limits = [...new Set(limited.map((count) => limitOf[count] as LimitField))];
  if (p.unit === 'conversation') return { reason: 'not-supplied' };
  if (p.flowOuts && !of.offered) return { reason: 'threshold-not-supplied', limits };

  const here = onChannels(p.channels);
  const atLimits = every(
    ...limits.map((limit) =>
      limit === 'thresholdSeconds' ? atThreshold(p.thresholdSeconds) : atLimit(limit, p.shortAbandonSeconds),
    ),
    ...limited.map(known),
  );
  const used = every(here, atLimits, ...plain.map(known));
  return {
    fields: plain,
    limits,
    otherLimits: every(here, { not: atLimits }, { not: idle }),
    measures: {
      met: sumOf([met], used),
      of: sumOf([base], used),
      used: sumOf([of.offered ? 'offered' : base], used),
      ...uncounted(plain, every(here, atLimits)),
    },
  };
}

function successField({ abandoned, callbacks }: Success): 'answeredWithin' | MadeField {
  if (callbacks) return 'interval.removed';
  switch (abandoned) {
    case 'none':
      return 'answeredWithin';
    case 'early':
      return 'interval.answeredOrEarlyAbandoned';
    case 'short':
      return 'interval.answeredOrShortAbandoned';
    case 'all':
      return 'interval.answeredOrAbandoned';
  }
}

function baseField({ offered, abandoned }: Base): 'offered' | 'answered' | MadeField {
  switch (abandoned) {
    case 'none':
      return 'answered';
    case 'all':
      return offered ? 'offered' : 'interval.answeredAndAbandoned';
    case 'less-short':
      return offered ? 'interval.offeredLessShort' : 'interval.answeredAndLongAbandoned';
    case 'less-early':
      return offered ? 'interval.offeredLessEarly' : 'interval.answeredAndLateAbandoned';
  }
}

/** Rows that count at the threshold of their channel. */
function atThreshold(threshold: ServiceLevelParameters['thresholdSeconds']): Test {
  if (typeof threshold === 'number') return atLimit('thresholdSeconds', threshold);
  return some(
    ...Object.entries(threshold).map(([channel, seconds]) =>
      every(onChannels([channel]), atLimit('thresholdSeconds', seconds)),
    ),
  );
}
