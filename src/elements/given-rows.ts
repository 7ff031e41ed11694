import { catalog } from '../metrics/catalog/index.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import { keyName } from '../metrics/key-name.js';
import type { By } from '../metrics/query.js';
import type { MetricRow, MetricTable, MetricValue } from '../metrics/table.js';
import type { Attributes } from './attributes.js';
import { metricValue } from './given-table.js';
import { readGivenValue, type GivenValue } from './given-value.js';

/** Values of several metrics for one group; the key has a value for each of the table's keys, null for "not known". */
export interface GivenTableRow {
  readonly key: Readonly<Record<string, string | null>>;
  /** By the metrics' ids; one that is absent is not known. */
  readonly values: Readonly<Record<string, GivenValue>>;
}

/** What a page gives for a whole table. */
export interface GivenRows {
  readonly metrics: readonly MetricId[];
  readonly by: readonly By[];
  readonly rows: unknown;
  /** Values of all groups together, by the metrics' ids: ratios cannot be added, so the table cannot make them. */
  readonly total: unknown;
  readonly timeZone: string;
}

/** Rows that a page computed itself, as a table in the page's order; undefined where one cannot be read. */
export function givenRows(attributes: Attributes, given: GivenRows): MetricTable | undefined {
  const { metrics, by } = given;
  const rows: MetricRow[] = [];
  const seen = new Set<string>();
  for (const row of attributes.list('rows', given.rows) ?? []) {
    const { key, values } = (row ?? {}) as { readonly key?: unknown; readonly values?: unknown };
    const read = readValues(attributes, 'rows', metrics, values);
    const keys = by.map(
      (one) => (key as Readonly<Record<string, unknown>> | null | undefined)?.[keyName(one)],
    );
    const id = JSON.stringify(keys);
    if (read === undefined) return undefined;
    if (seen.has(id) || !keys.every((one) => typeof one === 'string' || one === null)) {
      return attributes.refuse('rows', given.rows);
    }
    seen.add(id);
    rows.push({ key: record(by.map((one, at) => [keyName(one), keys[at] as string | null])), values: read });
  }
  const total =
    given.total === undefined || given.total === null || given.total === ''
      ? undefined
      : readValues(attributes, 'total', metrics, attributes.object('total', given.total));
  if (attributes.problem !== undefined) return undefined;
  return tableOf(given, rows, total && { key: {}, values: total });
}

function readValues(
  attributes: Attributes,
  attribute: string,
  metrics: readonly MetricId[],
  given: unknown,
): Readonly<Record<string, MetricValue>> | undefined {
  if (typeof given !== 'object' || given === null) return attributes.refuse(attribute, given);
  const found = given as Readonly<Record<string, unknown>>;
  const values: (readonly [string, MetricValue])[] = [];
  for (const metric of metrics) {
    const value = Object.hasOwn(found, metric)
      ? readGivenValue(attributes, attribute, found[metric])
      : { value: null, n: 0 };
    if (value === undefined) return undefined;
    values.push([metric, metricValue(value, { metric, setting: undefined })]);
  }
  return record(values);
}

function tableOf(
  { metrics, by, timeZone }: GivenRows,
  rows: readonly MetricRow[],
  total: MetricRow | undefined,
): MetricTable {
  const numbers = (metric: string, name: 'value' | 'numerator' | 'denominator' | 'n'): Float64Array =>
    Float64Array.from(rows, ({ values }) => values[metric]?.[name] ?? NaN);
  return {
    length: rows.length,
    query: {
      metrics: metrics.map((metric) => ({
        metric,
        as: metric,
        parameters: catalog[metric].parameters,
        where: {},
      })),
      by,
      where: {},
      period: null,
      compare: null,
      attribution: 'arrival',
      orderBy: [],
      limit: null,
      other: false,
      total: total !== undefined,
      timeZone,
      weekStart: 1,
      currency: null,
    },
    version: 'given',
    coverage: total?.values[metrics[0] ?? '']?.coverage ?? { used: 0, eligible: 0, excluded: [] },
    rows,
    ...(total && { total }),
    column: (metric) => ({
      value: numbers(metric, 'value'),
      numerator: numbers(metric, 'numerator'),
      denominator: numbers(metric, 'denominator'),
      n: numbers(metric, 'n'),
    }),
    key: (row) => rows[row]?.key ?? {},
    buckets: () => undefined,
    toJSON: () => ({ metrics, by, rows, total }),
  };
}

/** Keys of a page's own may be called anything, `__proto__` too. */
function record<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, Object.fromEntries(entries));
}
