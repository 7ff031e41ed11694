import type { Condition } from '../../metrics/query.js';
import { knownAgents, type AgentScorecardAsk } from '../../views/agent-scorecard.js';
import { bothWhere } from '../narrow.js';
import type { TeamChoice } from './scorecard-tools.js';

/** What the scorecard asks, with its team apart from the filters around it: both hold. */
export interface ScorecardAsk extends AgentScorecardAsk {
  readonly own: Readonly<Record<string, Condition>>;
}

/** The scorecard's own filter: contacts that name an agent, of its team. */
export function ownFilter(team: TeamChoice): ScorecardAsk['own'] {
  return { agent: knownAgents, ...(team !== undefined && { team: [team] }) };
}

/** The ask within all filters, so that the mean is that of the rows. */
export function narrowedAsk({ own, where, ...ask }: ScorecardAsk): AgentScorecardAsk {
  return { ...ask, where: bothWhere(where ?? {}, own) };
}

/** The one team that all rows are of, whoever asked for it. */
export function teamOf(where: Readonly<Record<string, Condition>>): string | null {
  const condition = Object.hasOwn(where, 'team') ? where['team'] : undefined;
  const teams = Array.isArray(condition) ? (condition as readonly (string | null)[]) : [condition];
  const [team] = teams;
  return teams.length === 1 && typeof team === 'string' ? team : null;
}
