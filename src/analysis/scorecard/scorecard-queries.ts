import type { MetricId } from '../../metrics/catalog/ids.js';
import type { Condition, MetricQuery } from '../../metrics/query.js';
import type { Description } from '../../source/metric-source.js';
import type { ScorecardOptions } from './scorecard-options.js';

/** What is usually asked of an agent, in the order of the columns. The volume is shown: part-timers are not scored by it. */
export const usualAgentMetrics: readonly MetricId[] = [
  'handled',
  'contacts-per-hour',
  'average-handle-time',
  'first-response-time',
  'resolution-rate',
  'fcr',
  'csat',
  'quality-score',
  'schedule-adherence',
  'transfer-rate',
];

/** The questions that a scorecard rests on. */
export interface ScorecardQueries {
  /** A row an agent, and one of all. */
  readonly agents: MetricQuery;
  /** Contacts by agent and team, for whom the peers are; absent where the data have no teams or all are peers. */
  readonly teams?: MetricQuery;
  /** By agent and mix, and the centre's own by mix, where adjustment is asked for. */
  readonly mix?: MetricQuery;
  readonly centre?: MetricQuery;
}

type Answerable = Pick<Description, 'metrics' | 'dimensions'>;

export function scorecardQueries(
  { metrics, where = {}, period, compare, align, attribution, adjustFor = [], peers }: ScorecardOptions,
  data: Answerable,
): ScorecardQueries {
  const can = new Set(data.metrics.flatMap(({ metric, available }) => (available ? [metric] : [])));
  const usual = usualAgentMetrics.filter((metric) => can.has(metric));
  const asked = metrics ?? (usual.length > 0 ? usual : usualAgentMetrics.slice(0, 1));
  const within = { ...(period && { period }), ...(attribution && { attribution }) };
  const known: Record<string, Condition> = { agent: { not: [null] }, ...where };
  const teams = peers !== 'all' && data.dimensions.some(({ name }) => name === 'team');
  const [mix, centre] = mixQueries({ ...within, metrics: asked, where: known, adjustFor });
  return {
    agents: {
      metrics: asked,
      by: ['agent'],
      where: known,
      ...within,
      ...(compare && { compare }),
      ...(align && { align }),
      total: true,
    },
    ...(teams && { teams: { metrics: ['handled'], by: ['agent', 'team'], where: known, ...within } }),
    ...(mix && centre && { mix, centre }),
  };
}

/** By agent and mix, then the centre's own by mix; none where nothing is adjusted for. */
export function mixQueries({
  metrics = [],
  where = {},
  period,
  attribution,
  adjustFor = [],
}: Pick<
  ScorecardOptions,
  'metrics' | 'where' | 'period' | 'attribution' | 'adjustFor'
>): readonly MetricQuery[] {
  if (adjustFor.length === 0) return [];
  const asked = { metrics, ...(period && { period }), ...(attribution && { attribution }) };
  // The centre is more than the team or the agents that are shown.
  const { agent: _agents, team: _team, ...centre } = where;
  return [
    { ...asked, by: ['agent', ...adjustFor], where },
    { ...asked, by: adjustFor, where: centre, total: true },
  ];
}
