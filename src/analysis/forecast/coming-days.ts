import type { Description } from '../../source/metric-source.js';
import { bucketEdges, bucketKey, dayStart } from '../../time/buckets.js';
import { dayMs } from '../../time/civil.js';
import { dateText } from '../../time/iso-text.js';
import { parseEdge } from '../../time/period.js';
import type { Zone } from '../../time/zone.js';
import { slotOf } from './day-grid.js';
import type { ForecastGrain } from './forecast-options.js';
import type { ForecastSeries, ValuesForecast } from './forecast-values.js';

/** Null where it is closed. */
export interface ForecastPoint {
  /** As time keys are written: `2026-11-02`, `2026-11-02T09:00+01:00`. */
  readonly key: string;
  readonly value: number | null;
  /** In the order of the levels asked for. */
  readonly bands: readonly { readonly level: number; readonly low: number; readonly high: number }[];
  /** The last known count at the same time of the week. */
  readonly naive: number | null;
}

export interface ForecastDay extends ForecastPoint {
  /** What the data mark on it: a forecast of usual days knows nothing of that. */
  readonly events: readonly { readonly label: string | null; readonly kind: string | null }[];
}

/** Whether the naive forecast is shown. */
export interface ShownNaive {
  readonly days: boolean;
  readonly intervals: boolean;
}

interface Coming {
  readonly zone: Zone;
  readonly grain: ForecastGrain;
  readonly slots: number;
  /** The first day. */
  readonly from: number;
  readonly closed: ReadonlySet<number>;
  readonly naive: ShownNaive;
  readonly events: Description['events'];
}

/** A line of values, its bands, and the naive line. */
type Line = Pick<ForecastSeries, 'values' | 'bands' | 'naive'>;

/**
 * Days and their intervals on the clock as it will be: a day of 23 hours lacks one, a day of 25 has one twice, and is as
 * much less or more. Intervals are what they make of their day, so that they add up to it, whichever way each was found.
 * A step a day.
 */
export function* comingDays(
  next: ValuesForecast,
  { zone, grain, slots, from, closed, naive, events }: Coming,
): Generator<
  undefined,
  { readonly days: readonly ForecastDay[]; readonly intervals: readonly ForecastPoint[] }
> {
  const days: ForecastDay[] = [];
  const intervals: ForecastPoint[] = [];
  const dayLine = lineOf(next.blocks, naive.days);
  const line = lineOf(next, naive.intervals);
  for (let at = 0; at < dayLine.values.length; at++) {
    const day = from + at;
    const range = { from: dayStart(zone, day), to: dayStart(zone, day + 1) };
    // A day that the zone skips.
    if (range.from === range.to) continue;
    const isClosed = closed.has(day);
    const whole = pointOf(dayLine, at, dateText(day), isClosed ? null : 1);
    const marked = events
      .filter(
        ({ from: start, to }) => parseEdge(start, zone)! < range.to && parseEdge(to, zone)! > range.from,
      )
      .map(({ label, kind }) => ({ label, kind }));
    if (slots === 1) {
      days.push({ ...whole, events: marked });
      continue;
    }
    const sum = sumOf(line.values.slice(at * slots, (at + 1) * slots));
    const factor = sum !== null && sum > 0 ? (whole.value ?? 0) / sum : 1;
    const edges = bucketEdges(zone, grain, range, 1);
    const points = Array.from(edges.slice(0, -1), (start, i) => {
      const lasts = ((edges[i + 1]! - start) * slots) / dayMs;
      const slot = at * slots + slotOf(zone, start, slots);
      return pointOf(line, slot, bucketKey(zone, grain, start), isClosed ? null : lasts, factor);
    });
    for (const point of points) intervals.push(point);
    days.push({ ...asSum(whole, points), events: marked });
    yield;
  }
  return { days, intervals };
}

function lineOf(series: ForecastSeries, isNaive: boolean): Line {
  const { values, bands, naive, naiveBands } = series;
  return isNaive ? { values: naive, bands: naiveBands, naive } : { values, bands, naive };
}

/** What lasts `part` of a slot; null is closed. The forecast and its bands are multiplied by `factor`, the naive one is not. */
function pointOf(line: Line, at: number, key: string, part: number | null, factor = 1): ForecastPoint {
  if (part === null) return { key, value: null, bands: [], naive: null };
  const [value, naive] = [line.values[at] ?? null, line.naive[at] ?? null];
  const size = part * factor;
  return {
    key,
    value: value === null ? null : value * size,
    bands:
      value === null
        ? []
        : line.bands.map(({ level, low, high }) => ({ level, low: low[at]! * size, high: high[at]! * size })),
    naive: naive === null ? null : naive * part,
  };
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** A day with the sum of its intervals in place of its own value, and its bands as far about it. */
function asSum(day: ForecastPoint, points: readonly ForecastPoint[]): ForecastPoint {
  const value = sumOf(points.map((point) => point.value));
  const part = value === null || day.value === null || day.value === 0 ? 1 : value / day.value;
  return {
    key: day.key,
    value,
    bands:
      value === null
        ? []
        : day.bands.map(({ level, low, high }) => ({ level, low: low * part, high: high * part })),
    naive: sumOf(points.map((point) => point.naive)),
  };
}
