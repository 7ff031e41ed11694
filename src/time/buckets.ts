import type { InstantRange } from './range.js';
import type { TimeGrain, WeekStart } from './grain.js';
import type { Zone } from './zone.js';
import { civilFromDays, dayMs, daysFromCivil, weekdayOf } from './civil.js';
import { clockText, dateText, offsetText, yearText } from './iso-text.js';

const minuteMs = 60_000;

/** Lengths of the grains that cut the day. */
const clockGrainMs: Partial<Record<TimeGrain, number>> = {
  '5-minutes': 5 * minuteMs,
  '15-minutes': 15 * minuteMs,
  '30-minutes': 30 * minuteMs,
  hour: 60 * minuteMs,
};

type DateGrain = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** The first day (days since 1970-01-01) of the day, week, month, quarter or year that a day lies in. */
export function unitStart(grain: DateGrain, day: number, weekStart: WeekStart): number {
  if (grain === 'day') return day;
  if (grain === 'week') return day - ((weekdayOf(day) - weekStart + 7) % 7);
  const { year, month } = civilFromDays(day);
  if (grain === 'month') return daysFromCivil(year, month, 1);
  if (grain === 'quarter') return daysFromCivil(year, month - ((month - 1) % 3), 1);
  return daysFromCivil(year, 1, 1);
}

/** The first day of the unit `count` units later (earlier where negative) than the one that starts on a day. */
export function unitAfter(grain: DateGrain, start: number, count: number): number {
  if (grain === 'day') return start + count;
  if (grain === 'week') return start + 7 * count;
  const { year, month } = civilFromDays(start);
  const months = year * 12 + month - 1 + count * (grain === 'month' ? 1 : grain === 'quarter' ? 3 : 12);
  return daysFromCivil(Math.floor(months / 12), months - Math.floor(months / 12) * 12 + 1, 1);
}

/** The day (since 1970-01-01) that an instant belongs to: the last one that has started. */
export function dayOf(zone: Zone, instant: number): number {
  const day = Math.floor(zone.toLocal(instant) / dayMs);
  // Where the clock goes back over midnight (St. John's to 2011: at 00:01), the new day has started already.
  return instant >= dayStart(zone, day + 1) ? day + 1 : day;
}

/** The first instant of a day. A day that the zone has skipped starts where the next one does. */
export function dayStart(zone: Zone, day: number): number {
  return zone.reach(day * dayMs);
}

/**
 * The edges of the buckets that hold a half-open range: e₀ ≤ from < e₁ < … and the last edge ≥ `to` ends the last
 * bucket. An empty range has the one edge at or before it, and no bucket.
 *
 * Days begin at their first midnight, or where the clock jumps over it; a day that the zone skipped has no bucket.
 * Finer buckets are cut at wall-clock multiples and at every clock change, so an hour that occurs twice is two buckets.
 */
export function bucketEdges(
  zone: Zone,
  grain: TimeGrain,
  range: InstantRange,
  weekStart: WeekStart,
): Float64Array {
  const length = clockGrainMs[grain];
  const edges =
    length === undefined
      ? dateEdges(zone, grain as DateGrain, range, weekStart)
      : clockEdges(zone, length, range);
  return Float64Array.from(range.from < range.to ? edges : edges.slice(0, 1));
}

function dateEdges(zone: Zone, grain: DateGrain, { from, to }: InstantRange, weekStart: WeekStart): number[] {
  let start = unitStart(grain, dayOf(zone, from), weekStart);
  let edge = dayStart(zone, start);
  const edges = [edge];
  while (edge < to) {
    start = unitAfter(grain, start, 1);
    const next = dayStart(zone, start);
    if (next > edge) edges.push(next);
    edge = next;
  }
  return edges;
}

function clockEdges(zone: Zone, length: number, { from, to }: InstantRange): number[] {
  // The bucket that holds `from` starts at most its length earlier, the one that holds `to` ends at most that later.
  const until = Math.max(from, to) + length;
  const { starts, offsets } = zone.segments(from - length, until);
  const edges: number[] = [];
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number;
    const end = i + 1 < starts.length ? (starts[i + 1] as number) : until + 1;
    const offset = offsets[i] as number;
    const grid = Math.floor((start + offset) / length) * length - offset;
    for (let edge = i === 0 ? grid : start, next = grid + length; edge < end; edge = next, next += length) {
      if (edge <= from) edges[0] = edge;
      else {
        if ((edges.at(-1) as number) >= to) return edges;
        edges.push(edge);
      }
    }
  }
  return edges;
}

/**
 * The name of the bucket that starts at an instant: `2025-10-01T09:00+08:00` below a day, `2025-10-01` for a day and
 * for a week (its first day), `2025-10`, `2025-Q4`, `2025`.
 */
export function bucketKey(zone: Zone, grain: TimeGrain, start: number): string {
  const local = zone.toLocal(start);
  const day = Math.floor(local / dayMs);
  if (grain === 'day' || grain === 'week') return dateText(day);
  if (clockGrainMs[grain] !== undefined) {
    return `${dateText(day)}T${clockText(local - day * dayMs)}${offsetText(local - start)}`;
  }
  const { year, month } = civilFromDays(day);
  if (grain === 'year') return yearText(year);
  if (grain === 'quarter') return `${yearText(year)}-Q${Math.floor((month + 2) / 3)}`;
  return `${yearText(year)}-${String(month).padStart(2, '0')}`;
}
