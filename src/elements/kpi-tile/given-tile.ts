import { Attributes } from '../attributes.js';
import type { GivenAnswer } from '../element-data.js';
import { givenTable } from '../given-table.js';
import { readGivenValue } from '../given-value.js';
import { readMetric, readTarget } from '../read-metric.js';
import type { CbKpiTile } from './kpi-tile.js';

/** The tile's own `value` as an answer; undefined where it has none. */
export function givenTile(
  tag: string,
  value: CbKpiTile['value'],
  metricId: CbKpiTile['metric'],
  target: CbKpiTile['target'],
  floor: CbKpiTile['floor'],
  timeZone: CbKpiTile['timeZone'],
): GivenAnswer | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const attributes = new Attributes(tag);
  const metric = readMetric(attributes, metricId);
  const total = readGivenValue(attributes, 'value', value);
  const setting = readTarget(attributes, { target, floor });
  if (metric === undefined) attributes.refuse('metric', metricId ?? '');
  if (attributes.problem !== undefined || metric === undefined || total === undefined) {
    return { problem: attributes.problem! };
  }
  const zone = attributes.text('time-zone', timeZone) ?? 'UTC';
  return {
    table: givenTable({ metric, total, buckets: undefined, setting, period: null, timeZone: zone }),
  };
}
