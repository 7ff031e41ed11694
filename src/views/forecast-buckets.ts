import type { Forecast, ForecastPoint } from '../analysis/forecast/forecast-source.js';
import { bucketEdges } from '../time/buckets.js';
import { parseEdge } from '../time/period.js';
import { Zone } from '../time/zone.js';
import type { Subject } from './subject.js';

/** A forecast's line with its bands, bucket by bucket of the whole chart; NaN is a gap. */
export interface ForecastLine {
  readonly values: Float64Array;
  /** Of the widest level, then that of the narrowest one; absent where too little is known of errors. */
  readonly outer?: { readonly low: Float64Array; readonly high: Float64Array };
  readonly inner?: { readonly low: Float64Array; readonly high: Float64Array };
}

/** Buckets of a trend and what is forecast in them. */
export interface ForecastBuckets {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly labels: readonly string[];
  readonly points: readonly ForecastPoint[];
  /** The bucket of each point: one of the table's where that has it, else behind them. */
  readonly at: readonly number[];
}

/** Buckets of the table and, behind them, those of the forecast that it does not have. */
export function forecastBuckets(
  { table, formats }: Subject,
  labels: readonly string[],
  found: Forecast,
): ForecastBuckets {
  const { grain, timeZone } = found;
  const points = pointsOf(found);
  const zone = new Zone(timeZone);
  const known = table.buckets() ?? { starts: new Float64Array(), ends: new Float64Array() };
  const places = new Map(Array.from(known.starts, (start, index) => [start, index]));
  const starts = [...known.starts];
  const ends = [...known.ends];
  const fresh: string[] = [];
  const at = points.map(({ key }) => {
    const start = parseEdge(key, zone) as number;
    const own = places.get(start);
    if (own !== undefined) return own;
    starts.push(start);
    ends.push(bucketEdges(zone, grain, { from: start, to: start + 1 }, 1)[1] as number);
    fresh.push(key);
    return starts.length - 1;
  });
  return {
    starts: Float64Array.from(starts),
    ends: Float64Array.from(ends),
    labels: [...labels, ...formats.dates.buckets(grain, fresh, table.query.weekStart)],
    points,
    at,
  };
}

/** What is drawn of it. */
export function forecastLine({ points, at, starts }: ForecastBuckets): ForecastLine {
  const column = (of: (point: ForecastPoint) => number | null | undefined): Float64Array => {
    const values = new Float64Array(starts.length).fill(NaN);
    points.forEach((point, i) => (values[at[i] as number] = of(point) ?? NaN));
    return values;
  };
  const levels = points.find(({ bands }) => bands.length > 0)?.bands.map(({ level }) => level) ?? [];
  const band = (level: number): NonNullable<ForecastLine['outer']> => ({
    low: column(({ bands }) => bands.find((one) => one.level === level)?.low),
    high: column(({ bands }) => bands.find((one) => one.level === level)?.high),
  });
  const [narrow, wide] = [Math.min(...levels), Math.max(...levels)];
  return {
    values: column(({ value }) => value),
    ...(levels.length > 0 && { outer: band(wide) }),
    ...(narrow < wide && { inner: band(narrow) }),
  };
}

function pointsOf({ grain, days, intervals }: Forecast): readonly ForecastPoint[] {
  return grain === 'day' ? days : intervals;
}

/** The date of a point's key. */
export function forecastDayOf({ key }: ForecastPoint): string {
  return key.slice(0, 10);
}
