import type { Formats } from '../i18n/formats.js';
import type { TickUnit } from '../i18n/dates.js';
import { dayMs } from '../i18n/wall-time.js';
import type { TimeGrain } from '../time/grain.js';
import type { Zone } from '../time/zone.js';

/** An instant (epoch milliseconds) that is named on a time axis. */
export interface TimeTick {
  readonly at: number;
  readonly label: string;
}

interface Step {
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
  readonly count: number;
  /** About as long, for comparing with a grain. */
  readonly ms: number;
}

const minuteMs = 60_000;
const hourMs = 3_600_000;

function steps(unit: Step['unit'], ms: number, counts: readonly number[]): readonly Step[] {
  return counts.map((count) => ({ unit, count, ms: ms * count }));
}

// Steps that a clock and a calendar are read by, the finest first.
const ladder: readonly Step[] = [
  ...steps('minute', minuteMs, [5, 10, 15, 30]),
  ...steps('hour', hourMs, [1, 2, 3, 6, 12]),
  ...steps('day', dayMs, [1, 2]),
  ...steps('week', 7 * dayMs, [1, 2, 4]),
  ...steps('month', 30 * dayMs, [1, 2, 3, 6]),
  ...steps('year', 365 * dayMs, [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]),
];

const grainMs: Readonly<Record<TimeGrain, number>> = {
  '5-minutes': 5 * minuteMs,
  '15-minutes': 15 * minuteMs,
  '30-minutes': 30 * minuteMs,
  hour: hourMs,
  day: dayMs,
  week: 7 * dayMs,
  month: 30 * dayMs,
  quarter: 90 * dayMs,
  year: 365 * dayMs,
};

/**
 * Round times of a zone's wall clock from one instant to another, both inclusive and no more than `most` of them, by the
 * finest step that is not finer than the buckets. Midnights are named by their day and Januaries by their year.
 */
export function timeTicks(
  {
    zone,
    grain,
    weekStart,
    formats,
  }: {
    readonly zone: Zone;
    readonly grain: TimeGrain;
    readonly weekStart: number;
    readonly formats: Formats;
  },
  from: number,
  to: number,
  most: number,
): readonly TimeTick[] {
  const first = zone.toLocal(from);
  const last = zone.toLocal(to);
  for (const step of ladder) {
    if (step.ms < grainMs[grain] || (last - first) / step.ms > most + 1) continue;
    const ticks = ticksBy(step, zone, weekStart, first, last).filter(({ at }) => at >= from && at <= to);
    if (ticks.length <= most) return ticks.map(({ at, wall }) => ({ at, label: label(step, wall, formats) }));
  }
  return [];
}

function ticksBy(
  { unit, count, ms }: Step,
  zone: Zone,
  weekStart: number,
  first: number,
  last: number,
): { readonly at: number; readonly wall: number }[] {
  const ticks: { at: number; wall: number }[] = [];
  const add = (wall: number): void => {
    const midnight = wall % dayMs === 0;
    const at = midnight ? zone.reach(wall) : zone.toInstant(wall).instant;
    // A time that the clock skips falls on one that there is, and is named as that one, once. A day keeps its name.
    if (ticks.at(-1)?.at !== at) ticks.push({ at, wall: midnight ? wall : zone.toLocal(at) });
  };
  if (unit === 'month' || unit === 'year') {
    const months = unit === 'year' ? count * 12 : count;
    const start = new Date(first);
    const month = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months;
    for (let at = month; monthStart(at) <= last; at += months) add(monthStart(at));
    return ticks;
  }
  // Monday, January 5, 1970 was day 4 of the epoch.
  const origin = unit === 'week' ? (weekStart + 3) * dayMs : 0;
  for (let wall = Math.floor((first - origin) / ms) * ms + origin; wall <= last; wall += ms) add(wall);
  return ticks;
}

/** Wall-clock milliseconds of the first of a month, months counted from the year 0. */
function monthStart(month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return date.getTime();
}

function label({ unit }: Step, wall: number, formats: Formats): string {
  return formats.dates.tick(tickUnit(unit, wall), wall);
}

function tickUnit(unit: Step['unit'], wall: number): TickUnit {
  if (unit === 'year') return 'year';
  if (unit === 'month') return new Date(wall).getUTCMonth() === 0 ? 'month-and-year' : 'month';
  if (unit === 'day' || unit === 'week' || wall % dayMs === 0) return 'day';
  return unit;
}
