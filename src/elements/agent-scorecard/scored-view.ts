import { Pseudonyms } from '../../data/policy/pseudonyms.js';
import type { Locale } from '../../i18n/locale.js';
import type { MetricTable } from '../../metrics/table.js';
import { agentScorecardView, scoreTablesOf, type AgentScorecardView } from '../../views/agent-scorecard.js';
import { pseudonymTable } from '../../views/pseudonym-table.js';
import type { Answer } from '../element-data.js';
import { teamOf, type ScorecardAsk } from './own-filter.js';

/** The view of an answer with its scores; `hides`: agents by pseudonyms. */
export function scoredView(
  { table, also, next, data }: Answer,
  locale: Locale,
  {
    score = {},
    adjustFor = [],
    hides,
  }: Pick<ScorecardAsk, 'score' | 'adjustFor'> & { readonly hides: boolean },
): AgentScorecardView {
  const names = new Pseudonyms();
  const shown = (one: MetricTable): MetricTable => (hides ? pseudonymTable(one, names) : one);
  const tables = scoreTablesOf(shown(table), also.map(shown), adjustFor);
  const [earlier, ...beside] = next.map(shown);
  return agentScorecardView({
    table: tables.agents,
    teams: tables.teams,
    team: teamOf(table.query.where),
    locale,
    data,
    score: {
      tables,
      settings: score,
      before: earlier && scoreTablesOf(earlier, beside, adjustFor),
    },
  });
}
