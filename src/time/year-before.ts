import type { WeekStart } from './grain.js';
import type { InstantRange } from './range.js';
import type { Zone } from './zone.js';
import { dayOf, dayStart, unitAfter } from './buckets.js';
import { civilFromDays, dayMs, daysFromCivil, daysInMonth, weekdayOf } from './civil.js';
import { calendarUnit, instantOf, wallOf } from './period.js';

/** Whole weeks, so that weekdays are compared with their like. */
const yearOfWeeksMs = 364 * dayMs;

/** How many of a unit a year has. */
const unitsInYear = { month: 12, quarter: 4, year: 1 } as const;

/**
 * The period to compare with a year earlier: for one whole month, quarter or year the same one of the year before; for an
 * ISO week the week of the same number (for the 53rd the 52nd, where there is no other); for any other the same wall
 * clock 364 days earlier or, with `keepDates`, on the same dates.
 */
export function yearBefore(
  range: InstantRange,
  zone: Zone,
  weekStart: WeekStart,
  keepDates: boolean,
): InstantRange {
  const unit = calendarUnit(range, zone, weekStart);
  if (unit !== undefined && unit !== 'week') {
    const start = unitAfter(unit, dayOf(zone, range.from), -unitsInYear[unit]);
    return { from: dayStart(zone, start), to: dayStart(zone, unitAfter(unit, start, 1)) };
  }
  if (keepDates) return sameDates(range, zone);
  // Weeks that begin on another day have no ISO number: 364 days earlier they begin on it too.
  if (unit === 'week' && weekStart === 1) {
    const start = sameWeek(dayOf(zone, range.from));
    return { from: dayStart(zone, start), to: dayStart(zone, start + 7) };
  }
  return {
    from: instantOf(zone, wallOf(zone, range.from) - yearOfWeeksMs),
    to: instantOf(zone, wallOf(zone, range.to) - yearOfWeeksMs),
  };
}

/**
 * The same dates and times of the year before, 28 February for 29 February. A range that ends at midnight ends with the
 * day before it, and with that day's date a year earlier.
 */
export function sameDates(range: InstantRange, zone: Zone): InstantRange {
  const fromWall = wallOf(zone, range.from);
  const toWall = wallOf(zone, range.to);
  const fromDay = Math.floor(fromWall / dayMs);
  const toDay = Math.floor(toWall / dayMs);
  const clock = toWall - toDay * dayMs;
  const from = instantOf(zone, dateBefore(fromDay) * dayMs + fromWall - fromDay * dayMs);
  // Of a 29 February that is not the first day, no part has a date of its own to be compared with.
  const isWhole = clock === 0 || (isLeapDay(toDay) && fromDay < toDay);
  const wall = isWhole ? (dateBefore(toDay - 1) + 1) * dayMs : dateBefore(toDay) * dayMs + clock;
  return { from, to: Math.max(from, instantOf(zone, wall)) };
}

/** The day of the same date a year earlier. */
function dateBefore(days: number): number {
  const { year, month, day } = civilFromDays(days);
  return daysFromCivil(year - 1, month, Math.min(day, daysInMonth(year - 1, month)));
}

function isLeapDay(days: number): boolean {
  const { month, day } = civilFromDays(days);
  return month === 2 && day === 29;
}

/** The Monday of the ISO week with the same number a year earlier, of the 52nd for a 53rd that the year has not. */
function sameWeek(monday: number): number {
  const { year } = civilFromDays(monday + 3);
  const weeks = (monday - firstMonday(year)) / 7;
  const start = firstMonday(year - 1) + 7 * weeks;
  return start < firstMonday(year) ? start : start - 7;
}

/** The Monday of the first ISO week of a year: the one that holds 4 January. */
function firstMonday(year: number): number {
  const fourth = daysFromCivil(year, 1, 4);
  return fourth - (weekdayOf(fourth) - 1);
}
