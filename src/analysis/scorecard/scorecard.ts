import { throwIfAborted } from '../../platform.js';
import type { MetricQuery } from '../../metrics/query.js';
import type { MetricTable, ResolvedPeriod } from '../../metrics/table.js';
import type { MetricSource } from '../../source/metric-source.js';
import { scoreTables, type ScoreTables } from './score-tables.js';
import { checkScorecardOptions, type ScorecardOptions } from './scorecard-options.js';
import { scorecardQueries, type ScorecardQueries } from './scorecard-queries.js';
import type { Scorecard } from './scorecard-result.js';

/**
 * Scores agents by several metrics at once: how far each value has come from floor to target, small samples drawn towards
 * the peers, quality gates, bands, ranks that are shared where noise cannot tell people apart, and the change against a
 * comparison period. Plain JSON: each cell has all terms of its arithmetic, `queries` ask for the observed values again.
 * Nobody is given a number that is not known: `reason` says why. In pseudonym mode agents' names stand only in `queries`,
 * and there only those that the host's own filter names. Throws a RangeError for options that cannot be meant.
 */
export async function scorecard(
  source: Pick<MetricSource, 'describe' | 'query'>,
  options: ScorecardOptions = {},
): Promise<Scorecard> {
  checkScorecardOptions(options);
  const { signal, adjustFor = [] } = options;
  const description = await source.describe();
  throwIfAborted(signal);
  // So that what was observed is told against the targets that it is scored by.
  const targets = new Map(Object.entries(typeof options.targets === 'object' ? options.targets : {}));
  const ask = (query: MetricQuery): Promise<MetricTable> =>
    source.query(query, { targets, ...(signal && { signal }) });
  const queries = scorecardQueries(options, description);
  const tables = await askAll(ask, queries);
  const { compare } = tables.agents.query;
  const earlier = compare === null ? undefined : inPeriod(queries, compare);
  return scoreTables(tables, options, {
    before: earlier && (await askAll(ask, earlier)),
    queries: [...Object.values(queries), ...Object.values(earlier ?? {})],
    adjustFor,
  });
}

async function askAll(
  ask: (query: MetricQuery) => Promise<MetricTable>,
  { agents, teams, mix, centre }: ScorecardQueries,
): Promise<ScoreTables> {
  const maybe = (query: MetricQuery | undefined): Promise<MetricTable> | undefined => query && ask(query);
  // Asked in one turn, so that they share a pass over the rows.
  const [first, ...others] = await Promise.all([ask(agents), maybe(teams), maybe(mix), maybe(centre)]);
  return { agents: first, teams: others[0], mix: others[1], centre: others[2] };
}

/** The same of the time that is compared with: of all who worked then, not only of those who are here now. */
function inPeriod(queries: ScorecardQueries, { from, to }: ResolvedPeriod): ScorecardQueries {
  const moved = Object.entries(queries).map(([name, query]: [string, MetricQuery]) => {
    const { compare: _compare, align: _align, ...rest } = query;
    return [name, { ...rest, period: { from, to } }];
  });
  return Object.fromEntries(moved) as unknown as ScorecardQueries;
}
