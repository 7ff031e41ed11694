import type { MetricQuery } from '../../../src/metrics/query.js';
import { addDays, addMonths, dayMs, daysBetween, type NaiveClock, weekday } from './naive-clock.js';

/** Instants, half-open. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Part {
  readonly covered: boolean;
  readonly partial: boolean;
  readonly days: number;
}

export function bucketPart(
  clock: NaiveClock,
  grain: string,
  bucket: string,
  scanned: Range,
  covers: Range,
  period: Range,
): Part {
  const instants = clock.instantsOf(grain, bucket);
  const inside = meet(instants, scanned);
  const covered = inside.from < inside.to;
  return {
    covered,
    partial: covered && covers.to <= period.to && covers.to > instants.from && covers.to < instants.to,
    days: lengthOf(clock, grain, inside),
  };
}

export function previousPart(
  clock: NaiveClock,
  grain: string,
  bucket: string,
  scanned: Range,
  previous: Range,
  cut: boolean,
): Part {
  const ofPeriod = meet(clock.instantsOf(grain, bucket), previous);
  const inside = meet(ofPeriod, scanned);
  const covered = inside.from < inside.to;
  const whole = inside.from === ofPeriod.from && inside.to === ofPeriod.to;
  return { covered, partial: covered && (cut || !whole), days: lengthOf(clock, grain, inside) };
}

function lengthOf(clock: NaiveClock, grain: string, range: Range): number {
  return /minutes|hour/.test(grain) ? (range.to - range.from) / dayMs : wallDays(clock, range);
}

/** Both ends are starts of dates here. */
export function wallDays(clock: NaiveClock, { from, to }: Range): number {
  return from < to ? daysBetween(clock.date(from), clock.date(to)) : 0;
}

export function meet(a: Range, b: Range): Range {
  const from = Math.max(a.from, b.from);
  return { from, to: Math.max(from, Math.min(a.to, b.to)) };
}

/** Rule 5: a whole calendar unit is compared with the one before, other lengths step back whole weeks; then cut. */
export function comparedDates(
  compare: NonNullable<MetricQuery['compare']>,
  period: { readonly from: string; readonly to: string },
  end: string,
  keepDates: boolean,
): { from: string; to: string } {
  const other =
    compare === 'previous-period'
      ? datesBefore(period)
      : compare === 'previous-year'
        ? datesOfYearBefore(period, keepDates)
        : compare;
  if (end <= period.from || end >= period.to) return other;
  const cut = keepDates ? dayAfterLast(end) : addDays(other.from, daysBetween(period.from, end));
  return { from: other.from, to: cut < other.to ? cut : other.to };
}

/** A whole month, quarter or year: the same; an ISO week: the same number; else 364 days back, or the same dates. */
function datesOfYearBefore(
  { from, to }: { readonly from: string; readonly to: string },
  keepDates: boolean,
): { from: string; to: string } {
  for (const months of [1, 3, 12]) {
    const startsUnit = from.endsWith('-01') && (Number(from.slice(5, 7)) - 1) % months === 0;
    if (startsUnit && to === addMonths(from, months)) {
      const start = addMonths(from, -12);
      return { from: start, to: addMonths(start, months) };
    }
  }
  if (keepDates) return { from: dateBefore(from), to: dayAfterLast(to) };
  if (weekday(from) === 1 && to === addDays(from, 7)) {
    const [year, week] = isoWeek(from);
    // Of all Mondays of the two years before, the last one of a week of that number or one less.
    for (const number of [week, week - 1]) {
      for (let days = 7; days < 400; days += 7) {
        const monday = addDays(from, -days);
        const [thatYear, thatWeek] = isoWeek(monday);
        if (thatYear === year - 1 && thatWeek === number) return { from: monday, to: addDays(monday, 7) };
      }
    }
  }
  return { from: addDays(from, -364), to: addDays(to, -364) };
}

/** Year and number of an ISO week: its Thursday is the nth of the year. */
function isoWeek(monday: string): [year: number, week: number] {
  const thursday = addDays(monday, 3);
  return [
    Number(thursday.slice(0, 4)),
    Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1,
  ];
}

function dateBefore(date: string): string {
  const same = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return same.endsWith('-02-29') ? same.replace('-29', '-28') : same;
}

/** Where a range of dates ends whose last date is the day before this one. */
function dayAfterLast(to: string): string {
  return addDays(dateBefore(addDays(to, -1)), 1);
}

function datesBefore({ from, to }: { readonly from: string; readonly to: string }): {
  from: string;
  to: string;
} {
  if (weekday(from) === 1 && to === addDays(from, 7)) return { from: addDays(from, -7), to: from };
  for (const months of [1, 3, 12]) {
    const startsUnit = from.endsWith('-01') && (Number(from.slice(5, 7)) - 1) % months === 0;
    if (startsUnit && to === addMonths(from, months)) return { from: addMonths(from, -months), to: from };
  }
  const shift = Math.ceil(daysBetween(from, to) / 7) * 7;
  return { from: addDays(from, -shift), to: addDays(to, -shift) };
}
