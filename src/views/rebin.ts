import type { NumericField } from '../metrics/query.js';
import type { Coverage, MetricRow, MetricTable, MetricValue, ReasonCode } from '../metrics/table.js';

/** What lies in no bin that has rows: nothing. */
const none: MetricValue = {
  value: 0,
  numerator: 0,
  denominator: null,
  n: 0,
  low: null,
  high: null,
  coverage: { used: 0, eligible: 0, excluded: [] },
};

/**
 * A table of a count by bins with other edges, each of which is one of its own: counts are additive, so that it is what
 * the engine would have answered. Bins without rows are there too, "not known" last; of its metrics it has the first.
 */
export function rebinned(table: MetricTable, field: NumericField, edges: readonly number[]): MetricTable {
  const [metric] = table.query.metrics;
  if (metric === undefined) throw new RangeError('table without a metric: []');
  const first = edges[0] as number;
  const keys: (string | null)[] = edges.map(String);
  const values = new Map<string | null, MetricValue>(keys.map((key) => [key, none]));
  for (const row of table.rows) {
    const key = row.key[field] ?? null;
    const low = key === null || key.startsWith('<') ? -Infinity : Number(key);
    const bin =
      key === null ? null : low < first ? `<${first}` : String(edges.findLast((edge) => edge <= low));
    const value = row.values[metric.as] as MetricValue;
    const before = values.get(bin);
    values.set(bin, before === undefined || before === none ? value : added(before, value));
  }
  const below = `<${first}`;
  const ordered = [...(values.has(below) ? [below] : []), ...keys, ...(values.has(null) ? [null] : [])];
  const rows = ordered.map((key): MetricRow => ({
    key: { [field]: key },
    values: { [metric.as]: values.get(key) as MetricValue },
  }));
  const numbers = (of: (value: MetricValue) => number | null): Float64Array =>
    Float64Array.from(rows, (row) => of(row.values[metric.as] as MetricValue) ?? Number.NaN);
  return {
    length: rows.length,
    query: { ...table.query, metrics: [metric], by: [{ bin: field, edges }] },
    version: table.version,
    coverage: table.coverage,
    rows,
    ...(table.total && { total: table.total }),
    column: () => ({
      value: numbers(({ value }) => value),
      numerator: numbers(({ numerator }) => numerator),
      denominator: numbers(({ denominator }) => denominator),
      n: numbers(({ n }) => n),
    }),
    key: (row) => (rows[row] as MetricRow).key,
    buckets: () => undefined,
    toJSON: () => ({ query: { ...table.query, by: [{ bin: field, edges }] }, rows, total: table.total }),
  };
}

function added(a: MetricValue, b: MetricValue): MetricValue {
  const sum = (x: number | null, y: number | null): number | null =>
    x === null || y === null ? (x ?? y) : x + y;
  return {
    ...a,
    value: sum(a.value, b.value),
    numerator: sum(a.numerator, b.numerator),
    n: a.n + b.n,
    coverage: addedCoverage(a.coverage, b.coverage),
  };
}

function addedCoverage(a: Coverage, b: Coverage): Coverage {
  const excluded = new Map<ReasonCode, number>();
  for (const { reason, rows } of [...a.excluded, ...b.excluded]) {
    excluded.set(reason, (excluded.get(reason) ?? 0) + rows);
  }
  return {
    used: a.used + b.used,
    eligible: a.eligible + b.eligible,
    excluded: [...excluded].map(([reason, rows]) => ({ reason, rows })),
  };
}
