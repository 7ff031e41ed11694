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
): { from: string; to: string } {
  const other = typeof compare === 'string' ? datesBefore(period) : compare;
  if (end <= period.from || end >= period.to) return other;
  const cut = addDays(other.from, daysBetween(period.from, end));
  return { from: other.from, to: cut < other.to ? cut : other.to };
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
