import type { MetricColumn, MetricTable } from '../metrics/table.js';

/** Some of a table's rows in an order of the reader's; all that is said of all rows stays as it was. */
export function orderedTable(table: MetricTable, rows: readonly number[]): MetricTable {
  const pick = (numbers: Float64Array): Float64Array => Float64Array.from(rows, (row) => numbers[row] ?? NaN);
  const { query, version, coverage, total, other } = table;
  return {
    length: rows.length,
    query,
    version,
    coverage,
    get rows() {
      const all = table.rows;
      return rows.map((row) => all[row]!);
    },
    ...(total && { total }),
    ...(other && { other }),
    column: (metric): MetricColumn => {
      const { value, numerator, denominator, n, previous } = table.column(metric);
      return {
        value: pick(value),
        numerator: pick(numerator),
        denominator: pick(denominator),
        n: pick(n),
        ...(previous && { previous: pick(previous) }),
      };
    },
    key: (row) => {
      const at = rows[row];
      if (at === undefined) throw new RangeError(`no such row in a table of ${rows.length}: ${row}`);
      return table.key(at);
    },
    buckets: () => {
      const buckets = table.buckets();
      return buckets && { ...buckets, starts: pick(buckets.starts), ends: pick(buckets.ends) };
    },
    nameOf: (dimension, value) => table.nameOf?.(dimension, value),
    toJSON: () => ({ ...(table.toJSON() as object), rows: rows.map((row) => table.rows[row]) }),
  };
}
