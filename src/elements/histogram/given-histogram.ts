import { catalog } from '../../metrics/catalog/index.js';
import { numericFields } from '../../metrics/query.js';
import { problem } from '../../problem.js';
import { isZoneName } from '../../time/zone.js';
import { histogramDefaults } from '../../views/histogram-query.js';
import { Attributes } from '../attributes.js';
import type { GivenAnswer } from '../element-data.js';
import { givenGroups } from '../given-groups.js';
import { readMetric } from '../read-metric.js';
import type { CbHistogram } from './histogram.js';

/** The histogram's own `rows` as an answer; undefined where it has none. */
export function givenHistogram(
  tag: string,
  rows: CbHistogram['rows'],
  metricId: CbHistogram['metric'],
  fieldName: CbHistogram['field'],
  timeZone: CbHistogram['timeZone'],
): GivenAnswer | undefined {
  if (rows === undefined || rows === null || rows === '') return undefined;
  const attributes = new Attributes(tag);
  const metric = readMetric(attributes, metricId) ?? histogramDefaults.metric;
  const bin = attributes.oneOf('field', fieldName, numericFields) ?? histogramDefaults.field;
  const zone = attributes.text('time-zone', timeZone) ?? 'UTC';
  if (catalog[metric].unit !== 'count') attributes.problem ??= problem('metric-not-count', { tag, metric });
  if (!isZoneName(zone)) attributes.refuse('time-zone', timeZone);
  const edges = edgesOf(attributes, rows);
  const answer =
    edges && isZoneName(zone)
      ? givenGroups(attributes, rows, metric, { bin, edges }, undefined, zone)
      : undefined;
  const counts = answer && 'table' in answer ? answer.table.column(metric).value : [];
  if (counts.some((count) => !(count >= 0))) attributes.refuse('rows', rows);
  return attributes.problem === undefined ? answer : { problem: attributes.problem };
}

/** The lower edges that the rows' keys name: numbers, one `<` with the first of them for what is below, null for not known. */
function edgesOf(attributes: Attributes, rows: unknown): readonly number[] | undefined {
  const keys = (attributes.list('rows', rows) ?? []).map((row) => (row as { key?: unknown } | null)?.key);
  const edges = keys
    .flatMap((key) => (typeof key === 'string' && !key.startsWith('<') ? [Number(key)] : []))
    .sort((a, b) => a - b);
  const isEdge = (key: unknown): boolean =>
    key === null || key === `<${edges[0]}` || edges.some((edge) => String(edge) === key);
  return edges.length > 0 && edges.every(Number.isFinite) && keys.every(isEdge)
    ? edges
    : attributes.refuse('rows', rows);
}
