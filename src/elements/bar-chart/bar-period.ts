import { keyName } from '../../metrics/key-name.js';
import type { Period } from '../../metrics/query.js';
import type { MetricTable } from '../../metrics/table.js';
import { parsePeriod } from '../../time/period.js';
import { Zone } from '../../time/zone.js';
import { periodOfBuckets } from '../../views/trend-range.js';

/** The time that a bar is of, by its key; undefined where bars are of no time. */
export function barPeriod(table: MetricTable, key: string | null): Period | undefined {
  const [by] = table.query.by;
  if (key === null || typeof by !== 'object' || !('time' in by) || table.buckets() === undefined)
    return undefined;
  const name = keyName(by);
  for (let row = 0; row < table.length; row++) {
    if (table.key(row)[name] === key) return periodOfBuckets(table, { first: row, last: row });
  }
  return undefined;
}

/** The bars whose time lies in a period; undefined where there is none. */
export function barsWithin(
  table: MetricTable,
  keys: readonly (string | null | undefined)[],
  period: Period | undefined,
): ReadonlySet<number> | undefined {
  if (period === undefined) return undefined;
  const zone = new Zone(table.query.timeZone);
  const whole = parsePeriod(period, zone);
  return new Set(
    keys.flatMap((key, at) => {
      const own = key === undefined ? undefined : barPeriod(table, key);
      const span = own && parsePeriod(own, zone);
      return span && span.from >= whole.from && span.to <= whole.to ? [at] : [];
    }),
  );
}

/** From the earlier of two times to the later: a period has no gaps. */
export function reachingPeriod(table: MetricTable, a: Period, b: Period): Period {
  const zone = new Zone(table.query.timeZone);
  const [first, second] = [parsePeriod(a, zone), parsePeriod(b, zone)];
  return {
    from: first.from <= second.from ? a.from : b.from,
    to: first.to >= second.to ? a.to : b.to,
  };
}
