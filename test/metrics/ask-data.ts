import { loadData } from '../../src/engine.js';
import type { MetricQuery, MetricRequest } from '../../src/metrics/query.js';
import type { MetricId } from '../../src/metrics/catalog/ids.js';
import type { MetricRow, MetricTable, MetricValue } from '../../src/metrics/table.js';

/** Members of a data set: the first of October 2025 in Shanghai, unless they say otherwise. */
export interface Members {
  readonly contacts: readonly object[];
  readonly timeZone?: string;
  readonly covers?: { readonly from: string; readonly to: string };
  readonly absentIsFalse?: readonly string[];
}

/** Answers a query of a data set, from its JSON to the table. */
export async function askData(members: Members, query: MetricQuery): Promise<MetricTable> {
  const covers = { from: '2025-10-01', to: '2025-10-02' };
  const source = await loadData({ timeZone: 'Asia/Shanghai', covers, ...members });
  return source.query(query);
}

/** One metric of a data set as a whole. */
export async function valueOf(
  metric: MetricId | MetricRequest,
  members: Members,
  query: Omit<MetricQuery, 'metrics'> = {},
): Promise<MetricValue> {
  const request = typeof metric === 'string' ? { metric } : metric;
  const table = await askData(members, { ...query, metrics: [{ ...request, as: 'it' }] });
  return (table.rows[0] as MetricRow).values['it'] as MetricValue;
}

/** What a value is made of, in one line that a test can be read from. */
export function summary({ value, numerator, denominator, n, coverage, reason }: MetricValue): object {
  const left = Object.fromEntries(coverage.excluded.map((one) => [one.reason, one.rows]));
  return {
    ...(value === null ? { reason } : { value, of: [numerator, denominator, n] }),
    used: coverage.used,
    ...(coverage.excluded.length === 0 ? {} : { left }),
  };
}
