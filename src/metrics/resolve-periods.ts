import type { InstantRange } from '../data/contact-data.js';
import { parsePeriod, previousPeriod, sameElapsed, wallText } from '../time/period.js';
import { sameDates, yearBefore } from '../time/year-before.js';
import { earliestInstant } from '../time/zone.js';
import type { QueryFacts } from './facts.js';
import { show } from './parameters.js';
import type { Period } from './query.js';
import type { ResolvedPeriod } from './table.js';

/** The members of a query that say when, as they were given. */
interface AskedPeriods {
  readonly period?: unknown;
  readonly compare?: unknown;
  readonly align?: unknown;
}

/**
 * The period of a query, by default the time that the data cover, and the one that it is compared with. Where the data
 * end inside the period, the latter is cut to the same elapsed part.
 */
export function resolvePeriods(
  { period, compare, align }: AskedPeriods,
  attribution: 'arrival' | 'end',
  facts: QueryFacts,
): { readonly period: ResolvedPeriod | null; readonly compare: ResolvedPeriod | null } {
  const covers = facts.covers(attribution);
  const current = period === undefined ? covers : parsePeriod(asPeriod(period), facts.zone);
  // A comparison that makes no sense is refused whether or not there is anything to compare.
  const keepDates = resolveAlign(align, compare);
  const other = compare === undefined ? null : compared(compare, current, keepDates, facts);
  return {
    period: current && resolved(current, facts),
    compare: current && other && resolved(cut(other, current, covers, keepDates, facts), facts),
  };
}

/** Whether dates are kept. */
function resolveAlign(align: unknown, compare: unknown): boolean {
  if (align === undefined) return false;
  if (align !== 'date') throw new RangeError(`unknown alignment: ${show(align)}`);
  if (compare !== 'previous-year')
    throw new RangeError(`align without a comparison with the previous year: ${align}`);
  return true;
}

function compared(
  compare: unknown,
  current: InstantRange | null,
  keepDates: boolean,
  { zone, weekStart }: QueryFacts,
): InstantRange | null {
  if (typeof compare !== 'string') return parsePeriod(asPeriod(compare), zone);
  if (compare !== 'previous-period' && compare !== 'previous-year') {
    throw new RangeError(`unknown comparison: ${compare}`);
  }
  if (current === null) return null;
  const earlier =
    compare === 'previous-period'
      ? previousPeriod(current, zone, weekStart)
      : yearBefore(current, zone, weekStart, keepDates);
  // Of more years than there are before it: there is nothing to compare with.
  return earlier.from < earliestInstant ? null : earlier;
}

function cut(
  other: InstantRange,
  current: InstantRange,
  covers: InstantRange | null,
  keepDates: boolean,
  { zone }: QueryFacts,
): InstantRange {
  if (covers === null || covers.to <= current.from || covers.to >= current.to) return other;
  const same = keepDates
    ? sameDates({ from: current.from, to: covers.to }, zone).to
    : sameElapsed(covers.to, current, other, zone);
  return { from: other.from, to: Math.max(other.from, Math.min(other.to, same)) };
}

function asPeriod(period: unknown): Period {
  if (typeof period !== 'object' || period === null) throw new TypeError(`invalid period: ${show(period)}`);
  return period as Period;
}

function resolved({ from, to }: InstantRange, { zone }: QueryFacts): ResolvedPeriod {
  return { fromMs: from, toMs: to, from: wallText(zone, from), to: wallText(zone, to) };
}
