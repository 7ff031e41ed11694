import type { InstantRange } from '../data/contact-data.js';
import { parsePeriod } from '../time/period.js';
import { Zone } from '../time/zone.js';
import type { Period } from './query.js';
import type { MetricTable } from './table.js';

/**
 * Whether a row of a table is of a bucket that lies only partly in its period, or in what the data cover: the week that
 * they begin in is as incomplete as the one that they end in. No row is, of a table without buckets. `covers`: of the
 * data, where it is known.
 */
export function cutBuckets(table: MetricTable, covers: Period | null = null): (row: number) => boolean {
  const buckets = table.buckets();
  if (buckets === undefined) return () => false;
  const whole = coveredOf(table, covers);
  const { starts, ends } = buckets;
  return (row) => (starts[row] as number) < whole.from || (ends[row] as number) > whole.to;
}

/** What of a table's period the data cover, in epoch milliseconds. */
function coveredOf({ query }: MetricTable, covers: Period | null): InstantRange {
  const asked = { from: query.period?.fromMs ?? -Infinity, to: query.period?.toMs ?? Infinity };
  if (covers === null) return asked;
  const had = parsePeriod(covers, new Zone(query.timeZone));
  return { from: Math.max(asked.from, had.from), to: Math.min(asked.to, had.to) };
}
