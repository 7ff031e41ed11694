import type { InstantRange } from '../data/contact-data.js';
import type { QueryFacts } from './facts.js';
import type { ResolvedPeriod, ResolvedQuery } from './table.js';

/** What is scanned: the part of each period that the data cover. An empty range (to ≤ from) where they cover none of it. */
export interface CoveredRanges {
  /** Null only where the data have no span. */
  readonly current: InstantRange | null;
  /** Null without a comparison. */
  readonly previous: InstantRange | null;
}

export function coveredRanges(query: ResolvedQuery, facts: QueryFacts): CoveredRanges {
  const covers = facts.covers(query.attribution);
  return { current: covered(query.period, covers), previous: covered(query.compare, covers) };
}

function covered(period: ResolvedPeriod | null, covers: InstantRange | null): InstantRange | null {
  if (period === null) return null;
  if (covers === null) return { from: period.fromMs, to: period.fromMs };
  const from = Math.max(period.fromMs, covers.from);
  return { from, to: Math.max(from, Math.min(period.toMs, covers.to)) };
}
