import type { MetricTable } from '../../metrics/table.js';
import { bucketEdges, bucketKey, dayStart } from '../../time/buckets.js';
import { weekdayOf } from '../../time/civil.js';
import { dateText } from '../../time/iso-text.js';
import { parseEdge } from '../../time/period.js';
import type { Zone } from '../../time/zone.js';
import { asked, type StaffingPlan } from './staffing-plan.js';

/** An interval of the day on the wall clock. */
export interface DayInterval {
  /** `2026-10-05T09:00+02:00`, as time keys are written. */
  readonly from: string;
  readonly to: string;
  /** `09:00`; occurs twice where the clock goes back. */
  readonly clock: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/** The intervals of a day: those of its clock, 23 or 25 hours of them where that changes. */
export function intervalsOf({ zone, grain }: StaffingPlan, day: number): readonly DayInterval[] {
  const range = { from: dayStart(zone, day), to: dayStart(zone, day + 1) };
  const edges = [...bucketEdges(zone, grain, range, 1)];
  const keys = edges.map((edge) => bucketKey(zone, grain, edge));
  return edges.slice(0, -1).map((fromMs, at) => ({
    from: keys[at] as string,
    to: keys[at + 1] as string,
    clock: clockOf(keys[at] as string),
    fromMs,
    toMs: edges[at + 1] as number,
  }));
}

const clockOf = (key: string): string => key.slice(11, 16);
const dateOf = (key: string): string => key.slice(0, 10);

/** The mean of a column by wall clock over some dates; null at times at which no such date is known. */
export function meanByClock(
  table: MetricTable,
  { grain }: StaffingPlan,
  metric: string,
  dates: ReadonlySet<string>,
): (clock: string) => number | null {
  const { denominator } = table.column(metric);
  const sums = new Map<string, { sum: number; count: number }>();
  for (let row = 0; row < table.length; row += 1) {
    const key = table.key(row)[grain] ?? '';
    const value = denominator[row] as number;
    if (!dates.has(dateOf(key)) || Number.isNaN(value)) continue;
    const clock = clockOf(key);
    const { sum, count } = sums.get(clock) ?? { sum: 0, count: 0 };
    sums.set(clock, { sum: sum + value, count: count + 1 });
  }
  return (clock) => {
    const found = sums.get(clock);
    return found === undefined ? null : found.sum / found.count;
  };
}

/**
 * The days of the past that are the weekday of a day, and what was offered on each. A day of which some interval is not
 * known is none.
 */
export function sameWeekdays(
  table: MetricTable,
  plan: StaffingPlan,
  day: number,
): readonly { readonly day: number; readonly date: string; readonly calls: number }[] {
  const { denominator } = table.column(asked.calls);
  const calls = new Map<string, number>();
  for (let row = 0; row < table.length; row += 1) {
    const value = denominator[row] as number;
    const date = dateOf(table.key(row)[plan.grain] ?? '');
    // What is not known makes the sum of its day so, too.
    calls.set(date, (calls.get(date) ?? 0) + value);
  }
  const days = [];
  for (let one = plan.past.from; one < plan.past.to; one += 1) {
    const date = dateText(one);
    const offered = calls.get(date);
    if (weekdayOf(one) === weekdayOf(day) && offered !== undefined && !Number.isNaN(offered))
      days.push({ day: one, date, calls: offered });
  }
  return days;
}

/** Given calls by interval of the day: those of finer rows added up, those of other days left out. */
export function givenCalls(
  calls: readonly { readonly from: string; readonly calls: number }[],
  intervals: readonly DayInterval[],
  zone: Zone,
): readonly number[] {
  const sums = intervals.map(() => 0);
  for (const one of calls) {
    const instant = parseEdge(one.from, zone);
    if (instant === undefined) throw new RangeError(`calls that start at no time: ${one.from}`);
    const at = intervals.findIndex(({ fromMs, toMs }) => fromMs <= instant && instant < toMs);
    if (at >= 0) sums[at] = (sums[at] as number) + one.calls;
  }
  return sums;
}
