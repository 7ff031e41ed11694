import type { TargetSetting } from '../data/contact-data.js';
import { catalog } from '../metrics/catalog/index.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import { keyName } from '../metrics/key-name.js';
import type { By } from '../metrics/query.js';
import { statusOf } from '../metrics/status.js';
import type {
  Coverage,
  MetricRow,
  MetricTable,
  MetricValue,
  ResolvedPeriod,
  ResolvedQuery,
} from '../metrics/table.js';
import type { TimeGrain } from '../time/grain.js';
import type { GivenValue } from './given-value.js';

/** Values that a page computed itself, for one metric: of one number, of buckets of time, or of other groups. */
export interface Given {
  readonly metric: MetricId;
  /** The metric's name in the table; by default its id. */
  readonly as?: string;
  readonly total: GivenValue | undefined;
  readonly buckets: GivenBuckets | undefined;
  readonly groups?: GivenGroups;
  readonly setting: TargetSetting | undefined;
  readonly period: ResolvedPeriod | null;
  readonly timeZone: string;
}

/** Groups by a key that is no time, in the page's order. */
export interface GivenGroups {
  readonly by: By;
  readonly keys: readonly (string | null)[];
  readonly values: readonly GivenValue[];
}

export interface GivenBuckets {
  readonly grain: TimeGrain;
  readonly keys: readonly string[];
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly values: readonly GivenValue[];
}

/** The table that the engine would have made, so that given values are shown as any others are. */
export function givenTable(given: Given): MetricTable {
  const { metric, as = metric, buckets, groups, total } = given;
  const rowOf = (key: MetricRow['key'], value: GivenValue): MetricRow => ({
    key,
    values: { [as]: metricValue(value, given) },
  });
  const keyed = buckets ? { ...buckets, by: { time: buckets.grain } } : groups;
  const keyAt = (row: number): MetricRow['key'] =>
    keyed ? { [keyName(keyed.by)]: keyed.keys[row] ?? null } : {};
  const totalRow = total && rowOf({}, total);
  const rows = keyed
    ? keyed.values.map((value, row) => rowOf(keyAt(row), value))
    : totalRow
      ? [totalRow]
      : [];
  const numbers = (name: 'value' | 'numerator' | 'denominator' | 'n'): Float64Array =>
    Float64Array.from(rows, ({ values }) => values[as]?.[name] ?? NaN);
  return {
    length: rows.length,
    query: queryOf(given, totalRow !== undefined),
    version: 'given',
    coverage: totalRow?.values[as]?.coverage ?? { used: 0, eligible: 0, excluded: [] },
    rows,
    ...(keyed && totalRow && { total: totalRow }),
    column: () => ({
      value: numbers('value'),
      numerator: numbers('numerator'),
      denominator: numbers('denominator'),
      n: numbers('n'),
    }),
    key: keyAt,
    buckets: () => buckets && { grain: buckets.grain, starts: buckets.starts, ends: buckets.ends },
    toJSON: () => ({ metric, rows, total: totalRow }),
  };
}

/** A given value as the engine would have answered it. */
export function metricValue(
  given: GivenValue,
  { metric, setting }: Pick<Given, 'metric' | 'setting'>,
): MetricValue {
  const {
    value,
    n,
    numerator = null,
    denominator = null,
    low = null,
    high = null,
    partial,
    standardError,
  } = given;
  const coverage: Coverage = { used: n, eligible: n, excluded: [] };
  const plain: MetricValue = { value, numerator, denominator, n, low, high, coverage };
  const status = setting && !partial ? statusOf(plain, catalog[metric], setting) : undefined;
  return {
    ...plain,
    ...(typeof standardError === 'number' && { standardError }),
    ...(value === null && { reason: 'not-supplied' as const }),
    ...(partial && { partial: true as const }),
    ...(setting && { target: setting.target }),
    ...(setting?.floor !== undefined && { floor: setting.floor }),
    ...(status && { status }),
  };
}

function queryOf(
  { metric, as = metric, buckets, groups, period, timeZone }: Given,
  total: boolean,
): ResolvedQuery {
  return {
    metrics: [{ metric, as, parameters: catalog[metric].parameters, where: {} }],
    by: buckets ? [{ time: buckets.grain }] : groups ? [groups.by] : [],
    where: {},
    period,
    compare: null,
    attribution: 'arrival',
    orderBy: [],
    limit: null,
    other: false,
    total,
    timeZone,
    weekStart: 1,
    currency: null,
  };
}
