import type { Period } from '../../metrics/query.js';
import type { Description } from '../../source/metric-source.js';
import { parsePeriod, wallText } from '../../time/period.js';
import { Zone } from '../../time/zone.js';
import { weeksAround } from './weeks-around.js';

/** The weeks before and after a change that are compared. */
export interface ChangeWindow {
  /** The day of the change, which is in neither side. */
  readonly on: string;
  /** Weeks on each side, and how many were asked for. */
  readonly weeks: number;
  readonly weeksAsked: number;
  readonly before: Period;
  readonly after: Period;
  /** What left fewer weeks than were asked for: the time that the data cover, or the period that was given. */
  readonly shortenedBy: 'data' | 'period' | null;
  /** What else the data mark in that time. */
  readonly events: Description['events'];
}

export const usualChangeDays = 28;

/** Whether as many days can be asked for on a side. */
export function isWholeWeeks(days: number): boolean {
  return Number.isInteger(days) && days > 0 && days % 7 === 0;
}

/**
 * The whole weeks round the day of a change that lie both in the data and in `period`, at most as many as asked for. Throws a
 * RangeError for a day that is none, days that are no whole weeks, and a period that is none.
 */
export function changeWindow(
  {
    on,
    days = usualChangeDays,
    period,
  }: { readonly on: string; readonly days?: number; readonly period?: Period },
  { covers, events, timeZone }: Pick<Description, 'covers' | 'events' | 'timeZone'>,
): ChangeWindow {
  if (!isWholeWeeks(days)) throw new RangeError(`days not whole weeks: ${days}`);
  const weeksAsked = days / 7;
  const inData = weeksAround(on, weeksAsked, covers);
  const { weeks, before, after } =
    period === undefined ? inData : weeksAround(on, weeksAsked, covers && shared(covers, period, timeZone));
  return {
    ...{ on, weeks, weeksAsked, before, after },
    shortenedBy: weeks === weeksAsked ? null : weeks < inData.weeks ? 'period' : 'data',
    events: events.filter(({ from, to }) => from < after.to && to > before.from),
  };
}

/** The time in both, on the wall clock; null where there is none. */
function shared(covers: Period, period: Period, timeZone: string): Period | null {
  const zone = new Zone(timeZone);
  const [a, b] = [parsePeriod(covers, zone), parsePeriod(period, zone)];
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  return from < to ? { from: wallText(zone, from), to: wallText(zone, to) } : null;
}
