import { metricIds } from '../../metrics/catalog/ids.js';
import { isZoneName } from '../../time/zone.js';
import type { WeekStart } from '../../time/grain.js';
import { Attributes } from '../attributes.js';
import type { GivenAnswer } from '../element-data.js';
import { givenGroups } from '../given-groups.js';
import type { CbHeatmap } from './heatmap.js';

/**
 * The element's own `rows` as an answer; undefined where it has none. Keys are hours of the week, `1T09`; values of counts
 * are means per hour.
 */
export function givenHeatmap(
  tag: string,
  rows: CbHeatmap['rows'],
  metricId: CbHeatmap['metric'],
  timeZone: CbHeatmap['timeZone'],
  firstDay: CbHeatmap['weekStart'],
): GivenAnswer | undefined {
  if (rows === undefined || rows === null || rows === '') return undefined;
  const attributes = new Attributes(tag);
  const metric = attributes.oneOf('metric', metricId, metricIds);
  const zone = attributes.text('time-zone', timeZone) ?? 'UTC';
  const weekStart = attributes.oneOf('week-start', firstDay, ['1', '2', '3', '4', '5', '6', '7'] as const);
  if (metric === undefined) attributes.refuse('metric', metricId ?? '');
  if (!isZoneName(zone)) attributes.refuse('time-zone', timeZone);
  const answer =
    metric && isZoneName(zone)
      ? givenGroups(attributes, rows, metric, { cycle: 'hour-of-week' }, undefined, zone)
      : undefined;
  const table = answer && 'table' in answer ? answer.table : undefined;
  const stray = table?.rows.find(({ key }) => !/^[1-7]T(?:[01]\d|2[0-3])$/.test(key['hour-of-week'] ?? ''));
  if (stray) attributes.refuse('rows', stray.key['hour-of-week'] ?? rows);
  if (attributes.problem !== undefined) return { problem: attributes.problem };
  if (table === undefined) return answer;
  const query = { ...table.query, weekStart: Number(weekStart ?? 1) as WeekStart };
  return { table: { ...table, query } };
}
