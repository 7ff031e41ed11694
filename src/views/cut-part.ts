import type { Span } from './grain-for.js';
import type { MetricTable } from '../metrics/table.js';
import { periodOfBuckets } from './trend-range.js';

/** What a table's period holds of a row's bucket, which it cuts; null where it holds all of it, and of what is no bucket. */
export function cutPart(table: MetricTable, row: number | null): Span | null {
  const { period } = table.query;
  const buckets = table.buckets();
  if (period === null || buckets === undefined || row === null) return null;
  const [start, end] = [buckets.starts[row], buckets.ends[row]];
  if (start === undefined || end === undefined) return null;
  const [late, early] = [start < period.fromMs, end > period.toMs];
  if (!late && !early) return null;
  const { from, to } = periodOfBuckets(table, { first: row, last: row });
  return { from: late ? period.from : from, to: early ? period.to : to };
}
