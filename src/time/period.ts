import type { WeekStart } from './grain.js';
import type { InstantRange } from './range.js';
import type { Zone } from './zone.js';
import { dayOf, dayStart, unitAfter, unitStart } from './buckets.js';
import { dayMs } from './civil.js';
import { clockText, dateText, offsetText, parseIsoText } from './iso-text.js';

/** Calendar units that a period can be as a whole. */
export const calendarUnits = ['week', 'month', 'quarter', 'year'] as const;
export type CalendarUnit = (typeof calendarUnits)[number];

/**
 * A period's text as instants. A date alone is the start of its day; a time without an offset is on the zone's wall
 * clock. Throws a RangeError for text that is no time, and where `from` is later than `to`.
 */
export function parsePeriod(
  period: { readonly from: string; readonly to: string },
  zone: Zone,
): InstantRange {
  const from = parseEdge(period.from, zone);
  const to = parseEdge(period.to, zone);
  if (from === undefined) throw new RangeError(`period that starts at no time: ${String(period.from)}`);
  if (to === undefined) throw new RangeError(`period that ends at no time: ${String(period.to)}`);
  if (from > to) throw new RangeError(`period that ends before it starts: ${period.from}, ${period.to}`);
  return { from, to };
}

/** One end of a period, or undefined where the text is no time. */
export function parseEdge(text: unknown, zone: Zone): number | undefined {
  const time = typeof text === 'string' ? parseIsoText(text) : undefined;
  if (time === undefined) return undefined;
  if (!time.local) return time.ms;
  // A midnight that the clock jumps over is the start of its day; other times that do not exist move by the gap.
  return time.ms % dayMs === 0 ? zone.reach(time.ms) : zone.toInstant(time.ms).instant;
}

/**
 * An instant on the wall clock: `2025-10-01` at midnight, else `2025-10-01T09:00`, seconds only if any. It has an
 * offset only where the clock alone would name an earlier instant, so `parsePeriod` reads back what this writes.
 */
export function wallText(zone: Zone, instant: number): string {
  const local = zone.toLocal(instant);
  const day = Math.floor(local / dayMs);
  const clock = local - day * dayMs;
  const repeated = zone.toInstant(local).instant !== instant;
  if (clock === 0 && !repeated) return dateText(day);
  return `${dateText(day)}T${clockText(clock)}${repeated ? offsetText(local - instant) : ''}`;
}

/** The calendar unit that a period is, exactly one of it, or undefined. */
export function calendarUnit(
  range: InstantRange,
  zone: Zone,
  weekStart: WeekStart,
): CalendarUnit | undefined {
  const day = dayOf(zone, range.from);
  if (dayStart(zone, day) !== range.from) return undefined;
  return calendarUnits.find(
    (unit) => unitStart(unit, day, weekStart) === day && dayStart(zone, unitAfter(unit, day, 1)) === range.to,
  );
}

/**
 * The period to compare with: for one whole week, month, quarter or year the one before; for any other the same wall
 * clock as many whole weeks earlier as it has begun.
 */
export function previousPeriod(range: InstantRange, zone: Zone, weekStart: WeekStart): InstantRange {
  const unit = calendarUnit(range, zone, weekStart);
  if (unit !== undefined) {
    const before = unitAfter(unit, dayOf(zone, range.from), -1);
    return { from: dayStart(zone, before), to: range.from };
  }
  const from = wallOf(zone, range.from);
  const to = wallOf(zone, range.to);
  const shift = Math.max(1, Math.ceil((to - from) / (7 * dayMs))) * 7 * dayMs;
  return { from: instantOf(zone, from - shift), to: instantOf(zone, to - shift) };
}

/**
 * The instant as far into `other` as `instant` is into `range`, by the wall clock; never outside `other`.
 * Where the data end inside a period, this cuts the period compared with to the same elapsed part.
 */
export function sameElapsed(instant: number, range: InstantRange, other: InstantRange, zone: Zone): number {
  if (instant >= range.to) return other.to;
  const elapsed = wallOf(zone, instant) - wallOf(zone, range.from);
  const same = instantOf(zone, wallOf(zone, other.from) + elapsed);
  return Math.max(other.from, Math.min(other.to, same));
}

/** Wall clock of an instant; the start of a day reads midnight even where the clock jumps over it. */
export function wallOf(zone: Zone, instant: number): number {
  const day = dayOf(zone, instant);
  return instant === dayStart(zone, day) ? day * dayMs : zone.toLocal(instant);
}

/** The instant of a wall clock; of a midnight that the clock jumps over, the start of its day. */
export function instantOf(zone: Zone, wall: number): number {
  return wall % dayMs === 0 ? zone.reach(wall) : zone.toInstant(wall).instant;
}
