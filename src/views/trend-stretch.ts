import type { TrendChart, TrendSeries } from './trend-chart.js';

/**
 * The part of a trend whose buckets begin within a time, in epoch milliseconds, half-open: what can be shown of it before
 * anybody has answered for that time alone. Undefined where fewer than two buckets are left, which are no trend.
 */
export function trendStretch(chart: TrendChart, from: number, to: number): TrendChart | undefined {
  const first = chart.starts.findIndex((start) => start >= from);
  const end = chart.starts.findLastIndex((start) => start < to) + 1;
  if (first < 0 || end - first < 2) return undefined;
  const last = end - 1;
  const { control, begins, events, ...whole } = chart;
  const cut = (values: Float64Array): Float64Array => values.subarray(first, end);
  return {
    ...whole,
    starts: cut(chart.starts),
    ends: cut(chart.ends),
    series: chart.series.map((series) => cutSeries(series, first, end)),
    ...(control && {
      control: {
        ...control,
        centre: cut(control.centre),
        low: cut(control.low),
        high: cut(control.high),
        signals: control.signals
          .filter(({ index }) => index >= first && index <= last)
          .map((signal) => ({ ...signal, index: signal.index - first })),
      },
    }),
    ...(begins &&
      begins.index >= first &&
      begins.index <= last && { begins: { ...begins, index: begins.index - first } }),
    ...(events && {
      events: events
        .filter((event) => event.last >= first && event.first <= last)
        .map((event) => ({
          ...event,
          first: Math.max(event.first, first) - first,
          last: Math.min(event.last, last) - first,
        })),
    }),
  };
}

function cutSeries(series: TrendSeries, first: number, end: number): TrendSeries {
  const { low, high, inner, partial } = series;
  return {
    ...series,
    values: series.values.subarray(first, end),
    ...(low && high && { low: low.subarray(first, end), high: high.subarray(first, end) }),
    ...(inner && { inner: { low: inner.low.subarray(first, end), high: inner.high.subarray(first, end) } }),
    ...(partial && { partial: partial.subarray(first, end) }),
  };
}
