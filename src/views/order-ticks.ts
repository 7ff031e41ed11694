import type { TimeCycle, TimeGrain } from '../time/grain.js';
import { Zone } from '../time/zone.js';
import type { Subject } from './subject.js';
import { timeTicks } from './time-ticks.js';

/** Short names of rows in an order of their own, no more than `most`; `row` may lie between two. */
export type OrderTicks = (most: number) => readonly { readonly row: number; readonly label: string }[];

const hourMs = 3_600_000;

/** Round times at the buckets that begin with them, or between two. */
export function bucketTicks(
  { table, formats }: Subject,
  grain: TimeGrain,
  starts: Float64Array,
  ends: Float64Array,
): OrderTicks {
  const { timeZone, weekStart } = table.query;
  let zone: Zone | undefined;
  return (most) => {
    const [from, to] = [starts[0], starts.at(-1)];
    if (from === undefined || to === undefined) return [];
    zone ??= new Zone(timeZone);
    return timeTicks({ zone, grain, weekStart, formats }, from, to, most).map(({ at, label }) => {
      const row = Math.max(
        0,
        starts.findLastIndex((start) => start <= at),
      );
      const [start, end] = [starts[row] as number, ends[row] as number];
      return { row: row + Math.max(0, (at - start) / (end - start)), label };
    });
  };
}

const hourStrides = [1, 2, 3, 4, 6, 12, 24];

/** Every so many hours of a day; of a week its days, each at its first cell. */
export function cycleTicks(
  { formats }: Subject,
  cycle: TimeCycle,
  keys: readonly (string | null)[],
): OrderTicks {
  const { dates } = formats;
  const short = (key: string): string => dates.weekday(Number(key[0]), 'short');
  if (cycle === 'hour-of-day') {
    return (most) => {
      const stride = hourStrides.find((one) => Math.ceil(keys.length / one) <= most) ?? 24;
      return keys.flatMap((key, row) =>
        key === null || Number(key) % stride > 0
          ? []
          : [{ row, label: dates.tick('hour', Number(key) * hourMs) }],
      );
    };
  }
  const days = new Set<string>();
  const firsts = keys.flatMap((key, row) => {
    const day = key?.[0];
    if (day === undefined || days.has(day)) return [];
    days.add(day);
    return [{ row, label: short(day) }];
  });
  return () => firsts;
}
