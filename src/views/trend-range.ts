import type { MetricTable } from '../metrics/table.js';
import { parsePeriod, wallText } from '../time/period.js';
import { Zone } from '../time/zone.js';
import type { Span } from './grain-for.js';

/** Some buckets in a row, by the first and the last of them. Fits the charts' own type. */
export interface BucketRange {
  readonly first: number;
  readonly last: number;
}

/** The time of some buckets, from the start of the first to the end of the last. Throws a RangeError for others' buckets. */
export function periodOfBuckets(table: MetricTable, { first, last }: BucketRange): Span {
  const from = table.buckets()?.starts[first];
  const to = table.buckets()?.ends[last];
  if (from === undefined || to === undefined || first > last) {
    throw new RangeError(`invalid buckets: ${first} to ${last}`);
  }
  const zone = new Zone(table.query.timeZone);
  return { from: wallText(zone, from), to: wallText(zone, to) };
}

/** The buckets that a time touches; undefined where it touches none. */
export function bucketsOfPeriod(table: MetricTable, period: Span): BucketRange | undefined {
  const { from, to } = parsePeriod(period, new Zone(table.query.timeZone));
  const { starts, ends } = table.buckets() ?? { starts: new Float64Array(), ends: new Float64Array() };
  const first = ends.findIndex((end) => end > from);
  const last = starts.findLastIndex((start) => start < to);
  return first < 0 || last < first || from >= to ? undefined : { first, last };
}
