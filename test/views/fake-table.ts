import { catalog } from '../../src/metrics/catalog/index.js';
import type { MetricId } from '../../src/metrics/catalog/ids.js';
import { keyName } from '../../src/metrics/key-name.js';
import type { By } from '../../src/metrics/query.js';
import type { MetricRow, MetricTable, MetricValue, ResolvedQuery } from '../../src/metrics/table.js';
import type { TimeGrain } from '../../src/time/grain.js';

const noRows = { used: 0, eligible: 0, excluded: [] };

/** A metric value with nothing but what a test says of it. */
export function value(amount: number | null, more: Partial<MetricValue> = {}): MetricValue {
  return {
    value: amount,
    numerator: null,
    denominator: null,
    n: 0,
    low: null,
    high: null,
    coverage: noRows,
    ...more,
  };
}

export interface FakeRow {
  readonly key?: Readonly<Record<string, string | null>>;
  /** By the metric's name in the table, or one for the only metric. */
  readonly values: Readonly<Record<string, MetricValue>> | MetricValue;
}

export interface FakeTable {
  readonly metrics: readonly (
    | MetricId
    | { metric: MetricId; as?: string; parameters?: object; where?: object }
  )[];
  readonly by?: readonly By[];
  readonly rows: readonly FakeRow[];
  readonly total?: FakeRow;
  readonly other?: FakeRow;
  readonly query?: Partial<ResolvedQuery>;
  /** First instants of the buckets of a table by time, and the last one's end: one more than there are rows. */
  readonly edges?: readonly number[];
}

/** A period at midnights of UTC. */
export function period(from: string, to: string): NonNullable<ResolvedQuery['period']> {
  return { from, to, fromMs: Date.parse(from), toMs: Date.parse(to) };
}

/** A table as written down by hand: nothing in it is computed but what follows from the rows' order. */
export function fakeTable({
  metrics,
  by = [],
  rows,
  total,
  other,
  query = {},
  edges,
}: FakeTable): MetricTable {
  const resolved = metrics.map((one) => {
    const { metric, as, parameters, where } =
      typeof one === 'string'
        ? { metric: one, as: one, parameters: {}, where: {} }
        : { parameters: {}, where: {}, ...one };
    return {
      metric,
      as: as ?? metric,
      parameters: { ...catalog[metric].parameters, ...parameters },
      where: where as ResolvedQuery['where'],
    };
  });
  const only = resolved[0]!.as;
  const made = (row: FakeRow): MetricRow => ({
    key: row.key ?? {},
    values: ('coverage' in row.values ? { [only]: row.values } : row.values) as MetricRow['values'],
  });
  const madeRows = rows.map(made);
  const column = (metric: string, of: (value: MetricValue) => number | null | undefined): Float64Array =>
    Float64Array.from(madeRows, (row) => of(row.values[metric]!) ?? NaN);
  const fullQuery: ResolvedQuery = {
    metrics: resolved,
    by,
    where: {},
    period: period('2025-10-01', '2025-11-01'),
    compare: null,
    attribution: 'arrival',
    orderBy: [],
    limit: null,
    other: other !== undefined,
    total: total !== undefined,
    timeZone: 'Asia/Shanghai',
    weekStart: 1,
    currency: null,
    ...query,
  };
  return {
    length: rows.length,
    query: fullQuery,
    version: 'd4c3b2a1',
    coverage: noRows,
    rows: madeRows,
    ...(total && { total: made(total) }),
    ...(other && { other: made(other) }),
    column: (metric) => ({
      value: column(metric, (one) => one.value),
      numerator: column(metric, (one) => one.numerator),
      denominator: column(metric, (one) => one.denominator),
      n: column(metric, (one) => one.n),
      ...(fullQuery.compare && { previous: column(metric, (one) => one.previous?.value) }),
    }),
    key: (row) => madeRows[row]!.key,
    buckets() {
      const time = by.find((one) => typeof one === 'object' && 'time' in one);
      if (time === undefined || edges === undefined) return undefined;
      return {
        grain: keyName(time) as TimeGrain,
        starts: Float64Array.from(edges.slice(0, -1)),
        ends: Float64Array.from(edges.slice(1)),
      };
    },
    toJSON: () => ({ query: fullQuery, rows: madeRows }),
  };
}

/** The service level of a month with all that a value can have. */
export const serviceLevel: MetricValue = {
  value: 16_209 / 31_125,
  numerator: 16_209,
  denominator: 31_125,
  n: 31_125,
  low: 0.5152,
  high: 0.5263,
  coverage: {
    used: 31_125,
    eligible: 31_160,
    excluded: [
      { reason: 'no-outcome', rows: 30 },
      { reason: 'no-wait', rows: 5 },
    ],
  },
  previous: value(0.55, { n: 30_000, low: 0.5444, high: 0.5556 }),
  change: 16_209 / 31_125 - 0.55,
  changeRatio: 16_209 / 31_125 / 0.55 - 1,
  target: 0.8,
  floor: 0.6,
  status: 'missed',
};
