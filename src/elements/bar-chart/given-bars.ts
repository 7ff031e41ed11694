import { isZoneName } from '../../time/zone.js';
import { Attributes } from '../attributes.js';
import type { GivenAnswer } from '../element-data.js';
import { givenGroups } from '../given-groups.js';
import { readBy } from '../read-by.js';
import { readMetric, readTarget } from '../read-metric.js';
import { givenTrend } from '../trend-chart/given-trend.js';
import type { CbBarChart } from './bar-chart.js';

/** The chart's own `rows` as an answer; undefined where it has none. */
export function givenBars(
  tag: string,
  rows: CbBarChart['rows'],
  metricId: CbBarChart['metric'],
  byName: CbBarChart['by'],
  target: CbBarChart['target'],
  floor: CbBarChart['floor'],
  timeZone: CbBarChart['timeZone'],
): GivenAnswer | undefined {
  if (rows === undefined || rows === null || rows === '') return undefined;
  const attributes = new Attributes(tag);
  const by = readBy(attributes, 'by', byName);
  if (typeof by === 'object' && 'time' in by) {
    return givenTrend(tag, rows as string, metricId, by.time, target, floor, timeZone);
  }
  const metric = readMetric(attributes, metricId);
  const setting = readTarget(attributes, { target, floor });
  const zone = attributes.text('time-zone', timeZone) ?? 'UTC';
  if (metric === undefined) attributes.refuse('metric', metricId ?? '');
  if (by === undefined) attributes.refuse('by', byName ?? '');
  if (!isZoneName(zone)) attributes.refuse('time-zone', timeZone);
  const answer =
    metric && by && isZoneName(zone) ? givenGroups(attributes, rows, metric, by, setting, zone) : undefined;
  return attributes.problem === undefined ? answer : { problem: attributes.problem };
}
