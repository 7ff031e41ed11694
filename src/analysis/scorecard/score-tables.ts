import { Pseudonyms } from '../../data/policy/pseudonyms.js';
import type { MetricQuery } from '../../metrics/query.js';
import type { MetricTable } from '../../metrics/table.js';
import { mixAdjustment } from './mix-adjustment.js';
import { type AgentScore, placed, scoreAgent } from './score-agents.js';
import { scoreGroups } from './score-groups.js';
import { type MetricScores, type ScoreContext, scoreMetric } from './score-metric.js';
import { scoreDifference } from './score-difference.js';
import { checkScoreSettings, defaultGateCap, type ScoreSettings } from './scorecard-options.js';
import type { Scorecard, ScoredAgent, ScoreReason } from './scorecard-result.js';

/** Answers to the questions of a scorecard. */
export interface ScoreTables {
  readonly agents: MetricTable;
  readonly teams?: MetricTable | undefined;
  readonly mix?: MetricTable | undefined;
  readonly centre?: MetricTable | undefined;
}

/** The scorecard of tables that are there already. `before`: the same of the comparison period. Pure. */
export function scoreTables(
  tables: ScoreTables,
  settings: ScoreSettings,
  {
    before,
    queries = [],
    adjustFor = [],
  }: {
    readonly before?: ScoreTables | undefined;
    readonly queries?: readonly MetricQuery[];
    readonly adjustFor?: readonly string[];
  } = {},
): Scorecard {
  const { agents: table } = tables;
  checkScoreSettings(
    settings,
    table.query.metrics.map(({ as }) => as),
  );
  const { gateCap = defaultGateCap, peers = 'team', pseudonyms = false } = settings;
  const now = scored(tables, settings);
  const earlier = before && scoresBefore(before, settings, now);
  const places = placed(now.scores);
  const name = namer(pseudonyms);
  const agents = now.scores.map((score, row): ScoredAgent => {
    const agent = table.key(row)['agent'] ?? '';
    return {
      agent: name(agent),
      team: now.team[row] ?? null,
      ...score,
      ...places[row]!,
      ...(earlier && { change: scoreDifference(score, earlier.get(agent)) }),
    };
  });
  // The order of names would tell them.
  if (pseudonyms !== false) agents.sort((a, b) => (a.agent < b.agent ? -1 : 1));
  const reason = reasonOfAll(now.metrics);
  return {
    metrics: now.metrics.map(({ metric }) => metric),
    agents,
    scored: now.scores.filter(({ score }) => score !== null).length,
    gateCap,
    peers,
    adjustFor,
    pseudonyms: pseudonyms !== false,
    ...(reason && { reason }),
    version: table.version,
    queries,
  };
}

interface Scored {
  readonly metrics: readonly MetricScores[];
  readonly scores: readonly AgentScore[];
  readonly team: readonly (string | null)[];
}

function scored(
  { agents: table, teams, mix, centre }: ScoreTables,
  settings: ScoreSettings,
  givenOf?: (as: string, team: readonly (string | null)[]) => NonNullable<ScoreContext['given']>,
): Scored {
  const groups = scoreGroups(table, teams, settings.peers ?? 'team');
  const metrics = table.query.metrics.map((metric) =>
    scoreMetric(metric, {
      table,
      groups,
      settings,
      ...(givenOf && { given: givenOf(metric.as, groups.team) }),
      ...(mix && centre && { mix: mixAdjustment(mix, centre, metric.as) }),
    }),
  );
  const scores = Array.from({ length: table.length }, (_, row) => scoreAgent(row, metrics, settings));
  return { metrics, scores, team: groups.team };
}

/** Scores of the comparison period by agent: held against the targets of today, so that what changed is the agent. */
function scoresBefore(
  before: ScoreTables,
  settings: ScoreSettings,
  now: Scored,
): ReadonlyMap<string, AgentScore> {
  const byTeam = settings.targets === 'team' && settings.peers !== 'all';
  const { scores } = scored(before, settings, (as, team) => {
    const { goals, metric } = now.metrics.find((one) => one.metric.as === as)!;
    const found = new Map(goals.map((goal, row) => [byTeam ? now.team[row]! : null, goal]));
    return {
      goals: team.map((one) => found.get(byTeam ? one : null) ?? null),
      from: metric.targetsFrom,
      ...(metric.reason && { reason: metric.reason }),
    };
  });
  return new Map(scores.map((score, row) => [before.agents.key(row)['agent'] ?? '', score]));
}

function reasonOfAll(metrics: readonly MetricScores[]): ScoreReason | undefined {
  return metrics.every(({ metric }) => metric.reason !== undefined) ? 'no-targets' : undefined;
}

function namer(pseudonyms: boolean | string): (agent: string) => string {
  if (pseudonyms === false) return (agent) => agent;
  const names = new Pseudonyms(pseudonyms === true ? undefined : pseudonyms);
  return (agent) => names.of('agent', agent);
}
