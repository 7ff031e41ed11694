import { catalog } from '../../metrics/catalog/index.js';
import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';
import type { By } from '../../metrics/query.js';
import type { MetricRow, MetricTable, MetricValue } from '../../metrics/table.js';
import { Attributes } from '../attributes.js';
import type { GivenAnswer } from '../element-data.js';
import { givenTable, metricValue } from '../given-table.js';
import { readGivenValue, type GivenValue } from '../given-value.js';
import { readBy } from '../read-by.js';
import type { CbDrivers } from './drivers.js';

/** A value of the dimension in both periods, as a page computed it; null where a period has none of it. */
export interface GivenDriver {
  /** As in results, null for "not known". */
  readonly key: string | null;
  /** With `numerator` and `denominator`, but of counts: parts of a change are made of sums. */
  readonly before: GivenValue | null;
  readonly after: GivenValue | null;
}

const nothing: GivenValue = { value: null, n: 0, numerator: 0, denominator: 0 };

/** The element's own `rows` as an answer: the table of the period, and that of the one before; undefined where it has none. */
export function givenDrivers(
  tag: string,
  rows: CbDrivers['rows'],
  metricId: CbDrivers['metric'],
  byName: CbDrivers['by'],
): GivenAnswer | undefined {
  if (rows === undefined || rows === null || rows === '') return undefined;
  const attributes = new Attributes(tag);
  const metric = attributes.oneOf('metric', metricId, metricIds);
  const by = readBy(attributes, 'by', byName);
  if (metric === undefined) attributes.refuse('metric', metricId ?? '');
  if (by === undefined || (typeof by === 'object' && 'time' in by)) attributes.refuse('by', byName ?? '');
  const drivers = metric && readDrivers(attributes, rows, metric);
  const answer = metric && by && drivers ? tablesOf(metric, by, drivers) : undefined;
  return attributes.problem === undefined ? answer : { problem: attributes.problem };
}

function tablesOf(metric: MetricId, by: By, drivers: readonly GivenDriver[]): GivenAnswer {
  const keys = drivers.map(({ key }) => key);
  const after = drivers.map((driver) => valueOf(driver.after, metric));
  const before = drivers.map((driver) => valueOf(driver.before, metric));
  return {
    table: tableOf(metric, by, keys, after, before),
    also: [tableOf(metric, by, keys, before, after)],
  };
}

function readDrivers(
  attributes: Attributes,
  given: unknown,
  metric: MetricId,
): readonly GivenDriver[] | undefined {
  const isCount = catalog[metric].unit === 'count';
  const keys = new Set<string | null>();
  const drivers: GivenDriver[] = [];
  for (const row of attributes.list('rows', given) ?? []) {
    const { key, before, after } = (row ?? {}) as Readonly<Record<string, unknown>>;
    if ((typeof key !== 'string' && key !== null) || keys.has(key)) return attributes.refuse('rows', given);
    keys.add(key);
    const sides = [before, after].map((side) =>
      side === null || side === undefined ? null : readGivenValue(attributes, 'rows', side),
    );
    for (const side of sides) {
      if (side === undefined) return undefined;
      if (side !== null && !(isCount || (isNumber(side.numerator) && isNumber(side.denominator))))
        return attributes.refuse('rows', given);
    }
    drivers.push({ key, before: sides[0] ?? null, after: sides[1] ?? null });
  }
  return drivers;
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

/** Of a count, nothing is 0. */
function valueOf(given: GivenValue | null, metric: MetricId): GivenValue {
  if (catalog[metric].unit !== 'count') return given ?? nothing;
  const value = given?.value ?? 0;
  return { ...nothing, ...given, value, numerator: value };
}

function tableOf(
  metric: MetricId,
  by: By,
  keys: readonly (string | null)[],
  values: readonly GivenValue[],
  others: readonly GivenValue[],
): MetricTable {
  const table = givenTable({
    ...{ metric, setting: undefined, buckets: undefined, period: null, timeZone: 'UTC' },
    ...{ total: totalOf(metric, values), groups: { by, keys, values } },
  });
  const compared = (row: MetricRow, other: GivenValue): MetricRow => {
    const value = row.values[metric] as MetricValue;
    const previous = metricValue(other, { metric, setting: undefined });
    const change = value.value === null || previous.value === null ? null : value.value - previous.value;
    return { ...row, values: { [metric]: { ...value, previous, change } } };
  };
  return {
    ...table,
    rows: table.rows.map((row, at) => compared(row, others[at] as GivenValue)),
    ...(table.total && { total: compared(table.total, totalOf(metric, others)) }),
  };
}

/** Sums, and their quotient in the metric's unit. */
function totalOf(metric: MetricId, values: readonly GivenValue[]): GivenValue {
  const sum = (of: (value: GivenValue) => number | null | undefined): number =>
    values.reduce((total, value) => total + (of(value) ?? 0), 0);
  const [numerator, denominator, n] = [
    sum((value) => value.numerator),
    sum((value) => value.denominator),
    sum((value) => value.n),
  ];
  if (catalog[metric].unit === 'count') return { value: numerator, n, numerator };
  const known = values.find(({ value, numerator: above, denominator: below }) => value && above && below);
  const unit = known
    ? (known.value as number) / ((known.numerator as number) / (known.denominator as number))
    : 1;
  return { value: denominator === 0 ? null : (unit * numerator) / denominator, n, numerator, denominator };
}
