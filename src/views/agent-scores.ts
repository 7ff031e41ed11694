import type { ScoreSettings } from '../analysis/scorecard/scorecard-options.js';
import type { Scorecard, ScoredAgent } from '../analysis/scorecard/scorecard-result.js';
import { scoreTables, type ScoreTables } from '../analysis/scorecard/score-tables.js';

/** The scores of a table by agent, found by the agent's key. */
export interface AgentScores {
  readonly card: Scorecard;
  of(agent: string | null | undefined): ScoredAgent | undefined;
}

/**
 * The scores of tables, or null where no metric has a target and a floor: there is no score then to speak of. What is set
 * for metrics that the table does not show is left out: which are shown may depend on the data.
 */
export function agentScores(
  tables: ScoreTables,
  settings: ScoreSettings,
  before?: ScoreTables | undefined,
): AgentScores | null {
  const names = new Set(tables.agents.query.metrics.map(({ as }) => as));
  const shown = <T>(record: Readonly<Record<string, T>> | undefined): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(record ?? {}).filter(([name]) => names.has(name)));
  const { targets, gates } = settings;
  const card = scoreTables(
    tables,
    {
      ...settings,
      weights: shown(settings.weights),
      minSample: shown(settings.minSample),
      ...(targets !== undefined && { targets: targets === 'team' ? targets : shown(targets) }),
      ...(gates && { gates: gates.filter((name) => names.has(name)) }),
      // Whoever shows pseudonyms shows tables by them.
      pseudonyms: false,
    },
    { before },
  );
  if (card.reason !== undefined) return null;
  const agents = new Map(card.agents.map((agent) => [agent.agent, agent]));
  return { card, of: (agent) => agents.get(agent ?? '') };
}
