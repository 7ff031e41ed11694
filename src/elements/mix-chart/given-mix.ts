import { catalog } from '../../metrics/catalog/index.js';
import { problem } from '../../problem.js';
import { isZoneName } from '../../time/zone.js';
import { Attributes } from '../attributes.js';
import type { GivenAnswer } from '../element-data.js';
import { givenGroups } from '../given-groups.js';
import { readMetric } from '../read-metric.js';
import type { CbMixChart } from './mix-chart.js';

/** The chart's own `rows` as an answer; undefined where it has none. */
export function givenMix(
  tag: string,
  rows: CbMixChart['rows'],
  metricId: CbMixChart['metric'],
  byName: CbMixChart['by'],
  timeZone: CbMixChart['timeZone'],
): GivenAnswer | undefined {
  if (rows === undefined || rows === null || rows === '') return undefined;
  const attributes = new Attributes(tag);
  const by = attributes.text('by', byName);
  const metric = readMetric(attributes, metricId);
  const zone = attributes.text('time-zone', timeZone) ?? 'UTC';
  if (metric === undefined) attributes.refuse('metric', metricId ?? '');
  else if (catalog[metric].unit !== 'count')
    attributes.problem ??= problem('metric-not-count', { tag, metric });
  if (by === undefined) attributes.refuse('by', byName ?? '');
  if (!isZoneName(zone)) attributes.refuse('time-zone', timeZone);
  const answer =
    metric && by && isZoneName(zone) ? givenGroups(attributes, rows, metric, by, undefined, zone) : undefined;
  const counts = answer && 'table' in answer ? answer.table.column(metric ?? '').value : [];
  if (counts.some((count) => !(count >= 0))) attributes.refuse('rows', rows);
  return attributes.problem === undefined ? answer : { problem: attributes.problem };
}
