import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../i18n/locale.js';
import { scorecardWords } from '../../i18n/topics/scorecard.js';
import { memberText, type Names } from '../../views/field-text.js';
import { words } from '../frame/words.js';
import { searchField } from '../search-field.js';

/** A choice of a team: one by name, null: none, undefined: all. */
export type TeamChoice = string | null | undefined;

/** What stands over the scorecard. */
export interface ScorecardTools {
  readonly locale: Locale;
  readonly search: string;
  /** The teams that there are. */
  readonly teams: readonly (string | null)[];
  /** Whether the agents are of several. */
  readonly hasTeams: boolean;
  readonly team: TeamChoice;
  /** What teams are called. */
  readonly names: Names | undefined;
  /** How many agents are shown. */
  readonly count: string;
  find(text: string): void;
  choose(team: TeamChoice): void;
}

/** The field to find agents in, the choice of a team where there are several, and how many agents are shown. */
export function scorecardTools(tools: ScorecardTools): TemplateResult {
  const { locale, search, teams, hasTeams, team, names, count, find, choose } = tools;
  const { terms } = locale;
  const scorecard = scorecardWords(locale);
  const chosen = team === undefined ? -1 : teams.indexOf(team);
  const onChange = ({ target }: Event): void => {
    const at = Number((target as HTMLSelectElement).value);
    choose(at < 0 ? undefined : teams[at]);
  };
  return html`
    <div class="tools" part="tools">
      ${searchField(scorecard.search, search, find)}
      ${
        !(hasTeams && teams.length > 1) && chosen < 0
          ? nothing
          : html`<label class="tool">
              <span>${words(terms.fields.team)}</span>
              <select part="team" .value=${live(String(chosen))} @change=${onChange}>
                <option value="-1">${scorecard.anyTeam}</option>
                ${teams.map(
                  (one, at) =>
                    html`<option value=${at} ?selected=${at === chosen}>
                      ${memberText(locale, 'team', one, names)}
                    </option>`,
                )}
              </select>
            </label>`
      }
      <p class="found" part="count">${words(count)}</p>
    </div>
  `;
}
