import type { InstantRange } from '../data/contact-data.js';
import { parsePeriod, previousPeriod, sameElapsed, wallText } from '../time/period.js';
import type { QueryFacts } from './facts.js';
import { show } from './parameters.js';
import type { Period } from './query.js';
import type { ResolvedPeriod } from './table.js';

/**
 * The period of a query, by default the time that the data cover, and the one that it is compared with. Where the data
 * end inside the period, the latter is cut to the same elapsed part.
 */
export function resolvePeriods(
  period: unknown,
  compare: unknown,
  attribution: 'arrival' | 'end',
  facts: QueryFacts,
): { readonly period: ResolvedPeriod | null; readonly compare: ResolvedPeriod | null } {
  const covers = facts.covers(attribution);
  const current = period === undefined ? covers : parsePeriod(asPeriod(period), facts.zone);
  // A comparison that makes no sense is refused whether or not there is anything to compare.
  const other = compare === undefined ? null : compared(compare, current, facts);
  return {
    period: current && resolved(current, facts),
    compare: current && other && resolved(cut(other, current, covers, facts), facts),
  };
}

function compared(compare: unknown, current: InstantRange | null, facts: QueryFacts): InstantRange | null {
  if (typeof compare !== 'string') return parsePeriod(asPeriod(compare), facts.zone);
  if (compare !== 'previous-period') throw new RangeError(`unknown comparison: ${compare}`);
  return current && previousPeriod(current, facts.zone, facts.weekStart);
}

function cut(
  other: InstantRange,
  current: InstantRange,
  covers: InstantRange | null,
  facts: QueryFacts,
): InstantRange {
  if (covers === null || covers.to <= current.from || covers.to >= current.to) return other;
  return { from: other.from, to: sameElapsed(covers.to, current, other, facts.zone) };
}

function asPeriod(period: unknown): Period {
  if (typeof period !== 'object' || period === null) throw new TypeError(`invalid period: ${show(period)}`);
  return period as Period;
}

function resolved({ from, to }: InstantRange, { zone }: QueryFacts): ResolvedPeriod {
  return { fromMs: from, toMs: to, from: wallText(zone, from), to: wallText(zone, to) };
}
