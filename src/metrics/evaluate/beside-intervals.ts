import type { InstantRange } from '../../data/contact-data.js';
import { loadedDefinition } from '../catalog/loaded.js';
import type { Missing } from './part-coverage.js';
import { lackOf } from './unanswerable.js';
import type { QueryFacts } from '../facts.js';
import type { LimitField } from '../from-intervals.js';
import type { PartNeeds } from '../metric-measures.js';
import type { ResolvedMetric, ResolvedQuery, SuppliedLimits } from '../table.js';

/**
 * Why a metric of contacts has no value where rows of intervals stand for contacts, and why it has none where there are
 * contacts. Null where it has one.
 */
export interface BesideIntervals {
  readonly intervals: Missing | null;
  readonly contacts: Missing | null;
  /** The time of the contacts, none or one stretch. */
  readonly contactSpans: readonly InstantRange[];
}

/** Null where the data have no rows of intervals that count, or the metric reads no contacts. */
export function besideIntervals(
  metric: ResolvedMetric,
  needs: readonly PartNeeds[],
  query: ResolvedQuery,
  facts: QueryFacts,
  grouped: boolean,
): BesideIntervals | null {
  if (facts.part('intervals').rows === 0) return null;
  const contacts = needs.find(({ rows, optional }) => rows.part === 'contacts' && !optional);
  if (contacts === undefined) return null;
  const beside = needs.find(({ standsIn }) => standsIn);
  const lack = (of: PartNeeds): Missing | null => lackOf(metric, of, query, facts, grouped) ?? null;
  const span = facts.contactSpan(query.attribution);
  return {
    contactSpans: span === null ? [] : [span],
    intervals: lackOfIntervals(metric, query, facts) ?? (beside === undefined ? null : lack(beside)),
    // Without any rows of intervals for it, what contacts lack is told of all time.
    contacts: beside === undefined ? null : lack(contacts),
  };
}

function lackOfIntervals(metric: ResolvedMetric, query: ResolvedQuery, facts: QueryFacts): Missing | null {
  const lacks = { part: 'intervals' } as const;
  const found = loadedDefinition(metric.metric).fromIntervals?.(metric.parameters);
  if (found === undefined || query.attribution === 'end') return { reason: 'not-supplied', lacks };
  if (!('reason' in found)) return null;
  return found.limits === undefined
    ? { reason: found.reason, lacks }
    : { reason: found.reason, thresholds: suppliedLimits(found.limits, facts) };
}

/** The seconds at which rows of intervals count, of some limits. */
export function suppliedLimits(limits: readonly LimitField[], facts: QueryFacts): SuppliedLimits {
  return Object.fromEntries(limits.map((limit) => [limit, facts.intervalLimits(limit)]));
}
