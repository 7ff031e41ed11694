import { conditionsTest } from './condition.js';
import type { QueryFacts } from './facts.js';
import { keyName } from './key-name.js';
import { flag, show } from './parameters.js';
import type { Condition, MetricQuery } from './query.js';
import { resolveBy } from './resolve-by.js';
import { resolveMetrics } from './resolve-metrics.js';
import { resolvePeriods } from './resolve-periods.js';
import type { ResolvedQuery } from './table.js';

const members = [
  'metrics',
  'by',
  'where',
  'period',
  'compare',
  'align',
  'attribution',
  'orderBy',
  'limit',
  'other',
  'total',
];

/**
 * A query with every default filled in. Throws at once, naming the value, where it has a wrong form: a RangeError for
 * what is no such metric, key, grain, period …, a TypeError for what is not even of the right type.
 */
export function resolveQuery(query: MetricQuery, facts: QueryFacts): ResolvedQuery {
  if (typeof query !== 'object' || query === null)
    throw new TypeError(`query is not an object: ${show(query)}`);
  for (const name of Object.keys(query)) {
    if (!members.includes(name)) throw new RangeError(`unknown member of a query: ${name}`);
  }
  const given = query as unknown as Readonly<Record<string, unknown>>;
  const metrics = resolveMetrics(given['metrics'], facts);
  const by = resolveBy(given['by']);
  const names = [...by.map(keyName), ...metrics.map(({ as }) => as)];
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new RangeError(`both a key and a metric are named: ${twice}`);
  const where = query.where === undefined ? {} : query.where;
  conditionsTest(where);
  const attribution = resolveAttribution(given['attribution']);
  return {
    metrics,
    by,
    where: { ...(where as Readonly<Record<string, Condition>>) },
    ...resolvePeriods(given, attribution, facts),
    attribution,
    orderBy: resolveOrder(given['orderBy'], names),
    limit: resolveLimit(given['limit']),
    other: flag(given, 'other', false),
    total: flag(given, 'total', false),
    timeZone: facts.zone.name,
    weekStart: facts.weekStart,
    currency: facts.currency,
    ...(facts.minCell ? { minCell: facts.minCell } : {}),
  };
}

function resolveAttribution(attribution: unknown): 'arrival' | 'end' {
  if (attribution === undefined || attribution === 'arrival') return 'arrival';
  if (attribution === 'end') return 'end';
  throw new RangeError(`unknown attribution: ${show(attribution)}`);
}

function resolveLimit(limit: unknown): number | null {
  if (limit === undefined) return null;
  if (typeof limit !== 'number') throw new TypeError(`limit is not a number: ${show(limit)}`);
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`limit is not a whole number above 0: ${limit}`);
  return limit;
}

function resolveOrder(orderBy: unknown, names: readonly string[]): ResolvedQuery['orderBy'] {
  if (orderBy === undefined) return [];
  if (!Array.isArray(orderBy)) throw new TypeError(`orderBy is not a list: ${show(orderBy)}`);
  return (orderBy as readonly unknown[]).map((order) => {
    if (typeof order !== 'object' || order === null)
      throw new TypeError(`order is not an object: ${show(order)}`);
    const { by, direction = 'ascending' } = order as { readonly by?: unknown; readonly direction?: unknown };
    const name = names.find((known) => known === by);
    if (name === undefined)
      throw new RangeError(`order by neither a metric nor a key of the query: ${show(by)}`);
    if (direction !== 'ascending' && direction !== 'descending') {
      throw new RangeError(`unknown direction: ${show(direction)}`);
    }
    return { by: name, direction };
  });
}
