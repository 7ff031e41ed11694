import type { Engine } from '../engine/engine.js';
import { askedIds } from '../metrics/asked-ids.js';
import { loadDefinitions } from '../metrics/catalog/loaded.js';
import { evaluate } from '../metrics/evaluate.js';
import type { QueryFacts } from '../metrics/facts.js';
import { planQuery } from '../metrics/plan-query.js';
import type { MetricQuery } from '../metrics/query.js';
import { resolveQuery } from '../metrics/resolve-query.js';
import type { MetricTable } from '../metrics/table.js';
import type { Partial } from '../query/partial.js';
import type { AskOptions } from './metric-source.js';

/**
 * The answer to a query, wherever its plans run. Rejects with a TypeError or RangeError where the query has a wrong form,
 * with an AbortError at once when aborted.
 */
export async function ask(
  engine: Engine,
  facts: QueryFacts,
  query: MetricQuery,
  options: AskOptions = {},
): Promise<MetricTable> {
  const loading = loadDefinitions(askedIds(query));
  if (loading !== null) await loading;
  const resolved = resolveQuery(query, facts);
  const plans = planQuery(resolved, facts);
  const { current, previous, days } = plans;
  const lists = [current, previous, days?.current ?? [], days?.previous ?? []];
  const partials = [...(await engine.run(lists.flat(), options.signal))];
  const [now, before, daysNow, daysBefore] = lists.map((list) => partials.splice(0, list.length));
  return evaluate(
    resolved,
    plans,
    {
      current: now as Partial[],
      previous: before as Partial[],
      days: { current: daysNow as Partial[], previous: daysBefore as Partial[] },
    },
    facts,
    { targets: options.targets },
  );
}
