import { forecastWords } from '../i18n/topics/forecast.js';
import type { TrendChart, TrendSeries } from './trend-chart.js';
import type { ForecastLine } from './forecast-buckets.js';
import type { Subject } from './subject.js';
import type { BucketRange } from './trend-range.js';

/** The id of the series that is to come. */
export const forecastId = 'forecast';

/** A series of a table with gaps for the buckets behind it. */
export function extended(series: TrendSeries, length: number): TrendSeries {
  const { values, low, high, partial } = series;
  return {
    ...series,
    values: padded(values, length),
    ...(low && high && { low: padded(low, length), high: padded(high, length) }),
    ...(partial && { partial: Uint8Array.from({ length }, (_, at) => partial[at] ?? 0) }),
  };
}

/** Limits of a table's buckets, with gaps for those behind them. */
export function extendedLimits(
  control: NonNullable<TrendChart['control']>,
  length: number,
): NonNullable<TrendChart['control']> {
  const { centre, low, high } = control;
  return {
    ...control,
    centre: padded(centre, length),
    low: padded(low, length),
    high: padded(high, length),
  };
}

/** What is to come, as a series of its own in the colour of the first. */
export function forecastSeries({ locale }: Subject, { values, outer, inner }: ForecastLine): TrendSeries {
  return {
    id: forecastId,
    label: forecastWords(locale).forecast,
    mark: 'line',
    role: 'forecast',
    palette: 1,
    values,
    ...outer,
    ...(inner && { inner }),
  };
}

/** Of some buckets those that a table of so many has; undefined where it has none of them. */
export function withinTable({ first, last }: BucketRange, length: number): BucketRange | undefined {
  return first < length ? { first, last: Math.min(last, length - 1) } : undefined;
}

function padded(values: Float64Array, length: number): Float64Array {
  const all = new Float64Array(length).fill(NaN);
  all.set(values.subarray(0, length));
  return all;
}
