import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';
import type { MetricTable, MetricValue } from '../../metrics/table.js';
import { Attributes } from '../attributes.js';
import type { GivenAnswer } from '../element-data.js';
import { givenRows } from '../given-rows.js';
import { metricValue } from '../given-table.js';
import { readGivenValue, type GivenValue } from '../given-value.js';

/** Both sides of one group of rows, as a page computed them, in the metric's unit. */
export interface GivenSides {
  readonly before: GivenValue;
  readonly after: GivenValue;
  /** 95 % interval of after less before; absent where there is none. */
  readonly low?: number;
  readonly high?: number;
}

/** A metric before and after a change. */
export interface GivenChange extends GivenSides {
  readonly metric: MetricId;
  /** The same of a comparison group: of all metrics, or of none. */
  readonly group?: GivenSides;
}

/** The element's own `rows` as an answer: the table of its metrics, and that of the group; undefined where it has none. */
export function givenChanges(tag: string, rows: unknown): GivenAnswer | undefined {
  if (rows === undefined || rows === null || rows === '') return undefined;
  const attributes = new Attributes(tag);
  const list = (attributes.list('rows', rows) ?? []) as readonly Partial<GivenChange | null>[];
  const metrics = list.map((row) => row?.metric);
  const isMetrics =
    metrics.length > 0 &&
    new Set(metrics).size === metrics.length &&
    metrics.every((one): one is MetricId => (metricIds as readonly unknown[]).includes(one));
  const groups = list.map((row) => row?.group);
  const hasGroups = groups.some((group) => group !== undefined && group !== null);
  if (!isMetrics || (hasGroups && groups.some((group) => typeof group !== 'object' || group === null)))
    attributes.refuse('rows', rows);
  if (attributes.problem !== undefined || !isMetrics) return { problem: attributes.problem! };
  const table = sidesTable(attributes, metrics, list, rows);
  const beside = hasGroups ? sidesTable(attributes, metrics, groups, rows) : undefined;
  if (attributes.problem !== undefined || table === undefined) return { problem: attributes.problem! };
  return { table, ...(beside && { also: [beside] }) };
}

function sidesTable(
  attributes: Attributes,
  metrics: readonly MetricId[],
  sides: readonly unknown[],
  rows: unknown,
): MetricTable | undefined {
  const read = sides.map((one) => readSides(attributes, one, rows));
  if (!read.every((one) => one !== undefined)) return undefined;
  const table = givenRows(attributes, {
    ...{ metrics, by: [], total: undefined, timeZone: 'UTC' },
    rows: [{ key: {}, values: Object.fromEntries(metrics.map((metric, at) => [metric, read[at]?.after])) }],
  });
  if (table === undefined) return undefined;
  const values = metrics.map((metric, at): readonly [string, MetricValue] => {
    const { before, low, high } = read[at] as GivenSides;
    const after = table.rows[0]?.values[metric] as MetricValue;
    const previous = metricValue(before, { metric, setting: undefined });
    const change = after.value === null || previous.value === null ? null : after.value - previous.value;
    const isKnown = change !== null && low !== undefined && high !== undefined;
    return [metric, { ...after, previous, change, ...(isKnown && { changeLow: low, changeHigh: high }) }];
  });
  return { ...table, rows: [{ key: {}, values: Object.fromEntries(values) }] };
}

function readSides(attributes: Attributes, given: unknown, rows: unknown): GivenSides | undefined {
  const { before, after, low, high } = (given ?? {}) as Readonly<Record<string, unknown>>;
  const sides = [before, after].map((side) => readGivenValue(attributes, 'rows', side));
  const isEnd = (end: unknown): end is number => typeof end === 'number' && Number.isFinite(end);
  const isWithout = (low ?? high ?? null) === null;
  const isInterval = isWithout || (isEnd(low) && isEnd(high) && low <= high);
  const [first, second] = sides;
  if (first === undefined || second === undefined || !isInterval) return attributes.refuse('rows', rows);
  return { before: first, after: second, ...(isEnd(low) && isEnd(high) && { low, high }) };
}
