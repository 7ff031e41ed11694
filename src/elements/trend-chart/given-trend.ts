import { bucketEdges, bucketKey } from '../../time/buckets.js';
import { timeGrains, type TimeGrain } from '../../time/grain.js';
import { parseEdge, wallText } from '../../time/period.js';
import { isZoneName, Zone } from '../../time/zone.js';
import { Attributes } from '../attributes.js';
import type { GivenAnswer } from '../element-data.js';
import { givenTable, type GivenBuckets } from '../given-table.js';
import { readGivenValue, type GivenRow } from '../given-value.js';
import { readMetric, readTarget } from '../read-metric.js';
import type { CbTrendChart } from './trend-chart.js';

/** The chart's own `rows` as an answer; undefined where it has none. */
export function givenTrend(
  tag: string,
  rows: CbTrendChart['rows'],
  metricId: CbTrendChart['metric'],
  by: CbTrendChart['by'],
  target: CbTrendChart['target'],
  floor: CbTrendChart['floor'],
  timeZone: CbTrendChart['timeZone'],
): GivenAnswer | undefined {
  if (rows === undefined || rows === null || rows === '') return undefined;
  const attributes = new Attributes(tag);
  const metric = readMetric(attributes, metricId);
  const grain = attributes.oneOf('by', by, timeGrains);
  const setting = readTarget(attributes, { target, floor });
  const zoneName = attributes.text('time-zone', timeZone) ?? 'UTC';
  if (metric === undefined) attributes.refuse('metric', metricId ?? '');
  if (grain === undefined) attributes.refuse('by', by ?? '');
  if (!isZoneName(zoneName)) attributes.refuse('time-zone', timeZone);
  const buckets =
    grain && isZoneName(zoneName) ? readRows(attributes, rows, grain, new Zone(zoneName)) : undefined;
  if (attributes.problem !== undefined) return { problem: attributes.problem };
  if (metric === undefined || buckets === undefined) return undefined;
  const zone = new Zone(zoneName);
  const fromMs = buckets.starts[0];
  const toMs = buckets.ends.at(-1);
  const period =
    fromMs === undefined || toMs === undefined
      ? null
      : { fromMs, toMs, from: wallText(zone, fromMs), to: wallText(zone, toMs) };
  return { table: givenTable({ metric, total: undefined, buckets, setting, period, timeZone: zoneName }) };
}

function readRows(
  attributes: Attributes,
  given: unknown,
  grain: TimeGrain,
  zone: Zone,
): GivenBuckets | undefined {
  const list = attributes.list('rows', given);
  const rows: (GivenRow & { readonly start: number; readonly end: number })[] = [];
  for (const row of list ?? []) {
    const value = readGivenValue(attributes, 'rows', row);
    const key = value && (row as GivenRow).key;
    const start = typeof key === 'string' ? parseEdge(firstDay(key), zone) : undefined;
    const end =
      start === undefined ? undefined : bucketEdges(zone, grain, { from: start, to: start + 1 }, 1)[1];
    // A key names the whole of one bucket, or it is of another length than `by` says.
    if (
      value &&
      key !== undefined &&
      start !== undefined &&
      end !== undefined &&
      bucketKey(zone, grain, start) === key
    ) {
      rows.push({ ...value, key, start, end });
    } else {
      return attributes.refuse('rows', typeof key === 'string' ? key : given);
    }
  }
  rows.sort((a, b) => a.start - b.start);
  return {
    grain,
    keys: rows.map(({ key }) => key),
    starts: Float64Array.from(rows, ({ start }) => start),
    ends: Float64Array.from(rows, ({ end }) => end),
    values: rows,
  };
}

/** Keys of months, quarters and years as the days that they begin with. */
function firstDay(key: string): string {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(key) ?? [];
  if (year !== undefined) return `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`;
  return /^\d{4}$/.test(key) ? `${key}-01-01` : /^\d{4}-\d{2}$/.test(key) ? `${key}-01` : key;
}
