import type { Pseudonyms } from '../data/policy/pseudonyms.js';
import type { MetricRow, MetricTable } from '../metrics/table.js';

/** A table by agent in which a pseudonym stands for each: in keys, in rows, in JSON; what the data call agents is gone. */
export function pseudonymTable(table: MetricTable, names: Pseudonyms): MetricTable {
  const named = (key: Readonly<Record<string, string | null>>): Readonly<Record<string, string | null>> => {
    const { agent } = key;
    return typeof agent === 'string' ? { ...key, agent: names.of('agent', agent) } : key;
  };
  const rows = (): readonly MetricRow[] => table.rows.map((row) => ({ ...row, key: named(row.key) }));
  let made: readonly MetricRow[] | undefined;
  const own: PropertyDescriptorMap = {
    rows: { get: () => (made ??= rows()) },
    key: { value: (row: number) => named(table.key(row)) },
    nameOf: {
      value: (dimension: string, value: string) =>
        dimension === 'agent' ? undefined : table.nameOf?.(dimension, value),
    },
    toJSON: { value: () => ({ ...(table.toJSON() as object), rows: (made ??= rows()) }) },
    column: { value: (metric: string) => table.column(metric) },
    buckets: { value: () => table.buckets() },
  };
  return Object.create(
    {
      ...table,
      length: table.length,
      query: table.query,
      version: table.version,
      coverage: table.coverage,
      total: table.total,
      other: table.other,
    },
    own,
  ) as MetricTable;
}
