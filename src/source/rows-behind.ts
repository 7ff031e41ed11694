import { askedIds } from '../metrics/asked-ids.js';
import { loadDefinitions } from '../metrics/catalog/loaded.js';
import type { QueryFacts } from '../metrics/facts.js';
import { type NumberRows, numberRows } from '../metrics/number-rows.js';
import type { MetricQuery } from '../metrics/query.js';
import { resolveQuery } from '../metrics/resolve-query.js';
import type { ContactsQuery } from './metric-source.js';

/**
 * How to find the rows of the number that a query of contacts names, as plain data for whoever has the rows; undefined
 * where it names none. Rejects with a TypeError or RangeError where it has a wrong form.
 */
export async function rowsBehind(query: ContactsQuery, facts: QueryFacts): Promise<NumberRows | undefined> {
  const { behind, where, period, attribution } = query;
  if (behind === undefined) return undefined;
  const { id: _id, ...conditions } = where ?? {};
  const number: MetricQuery = {
    metrics: [behind.metric],
    by: behind.by ?? [],
    where: conditions,
    ...(period && { period }),
    ...(attribution && { attribution }),
  };
  const loading = loadDefinitions(askedIds(number));
  if (loading !== null) await loading;
  return numberRows(resolveQuery(number, facts), behind.key ?? {}, facts);
}
