import { isZoneName } from '../../time/zone.js';
import { Attributes } from '../attributes.js';
import type { GivenAnswer } from '../element-data.js';
import { givenRows } from '../given-rows.js';
import { readKeys, readMetrics } from '../read-metrics.js';
import type { CbMetricTable } from './metric-table.js';

/** The table's own `rows` as an answer; undefined where it has none. */
export function givenMetricTable(
  tag: string,
  rows: CbMetricTable['rows'],
  total: CbMetricTable['total'],
  metrics: CbMetricTable['metrics'],
  by: CbMetricTable['by'],
  timeZone: CbMetricTable['timeZone'],
): GivenAnswer | undefined {
  if (rows === undefined || rows === null || rows === '') return undefined;
  const attributes = new Attributes(tag);
  const zone = attributes.text('time-zone', timeZone) ?? 'UTC';
  const named = readMetrics(attributes, metrics)?.map((one) => (typeof one === 'string' ? one : one.metric));
  const keys = readKeys(attributes, by) ?? [];
  if (named === undefined || named.length === 0) attributes.refuse('metrics', metrics ?? '');
  if (!isZoneName(zone)) attributes.refuse('time-zone', timeZone);
  const table =
    attributes.problem === undefined && named
      ? givenRows(attributes, { metrics: [...new Set(named)], by: keys, rows, total, timeZone: zone })
      : undefined;
  if (attributes.problem !== undefined) return { problem: attributes.problem };
  return table && { table };
}
