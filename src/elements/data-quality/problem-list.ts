import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../i18n/locale.js';
import { qualityWords } from '../../i18n/topics/quality.js';
import type { DataQualityView, ProblemChoice } from '../../views/data-quality.js';
import type { GridSort } from '../../views/grid-view.js';
import { words } from '../frame/words.js';
import { statusIcon } from '../number/status-icon.js';
import { qualityHeader } from './quality-header.js';

export interface ProblemField {
  readonly view: DataQualityView;
  readonly locale: Locale;
  readonly choice: ProblemChoice;
  readonly sort: GridSort | null;
  sortBy(sort: GridSort): void;
  choose(choice: ProblemChoice): void;
}

const severities = ['error', 'warning'] as const;

/** The problems, gravest first, and what they are narrowed by. */
export function problemList(field: ProblemField): TemplateResult {
  const { view, locale, choice } = field;
  const quality = qualityWords(locale);
  const rows = view.find(choice);
  const head = qualityHeader(view.problems.length > 1 ? field : null);
  return html`
    ${view.problems.length > 1 ? tools(field, rows.length) : nothing}
    ${
      rows.length === 0
        ? html`<p class="nothing">${words(quality.noMatch)}</p>`
        : html`<div
            class="problems"
            part="scroller"
            role="group"
            tabindex="0"
            aria-labelledby="problems-heading"
          >
            <table class="stacked" part="problems" role="table">
              <caption class="hidden">
                ${words(quality.problems)}
              </caption>
              <thead role="rowgroup">
                <tr role="row">
                  ${head('severity', quality.severity, 'start')} ${head('part', quality.part, 'start')}
                  ${head('what', quality.what, 'start')} ${head('count', quality.count, 'end')}
                  <th scope="col" role="columnheader">${words(quality.places)}</th>
                </tr>
              </thead>
              <tbody role="rowgroup">
                ${rows.map(
                  ({ severity, severityText, partName, text, count, places }) => html`
                    <tr role="row" part="problem">
                      <td role="cell">
                        <span class="severity ${severity}"
                          >${statusIcon(severity === 'error' ? 'square' : 'triangle')}
                          <span>${words(severityText)}</span></span
                        >
                      </td>
                      <td role="cell">${words(partName)}</td>
                      <th scope="row" role="rowheader">${words(text)}</th>
                      <td role="cell" class="end">
                        <span class="cell-label" aria-hidden="true">${words(quality.count)}</span>
                        ${words(count)}
                      </td>
                      <td role="cell" class="places">${words(places)}</td>
                    </tr>
                  `,
                )}
              </tbody>
            </table>
          </div>`
    }
  `;
}

function tools({ view, locale, choice, choose }: ProblemField, shown: number): TemplateResult {
  const quality = qualityWords(locale);
  const at = view.problemParts.findIndex(({ part }) => choice.part !== null && part === choice.part.name);
  const several = severities.every((severity) => view.problems.some((one) => one.severity === severity));
  const onPart = ({ target }: Event): void => {
    const found = view.problemParts[Number((target as HTMLSelectElement).value)];
    choose({ ...choice, part: found === undefined ? null : { name: found.part } });
  };
  const onSeverity = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    choose({ ...choice, severity: severities.find((one) => one === value) ?? null });
  };
  return html`
    <div class="tools" part="tools">
      ${
        view.problemParts.length > 1 || choice.part !== null
          ? html`<label class="tool">
              <span>${words(quality.part)}</span>
              <select part="part-choice" .value=${live(String(at))} @change=${onPart}>
                <option value="-1">${quality.anyPart}</option>
                ${view.problemParts.map(
                  ({ name }, index) =>
                    html`<option value=${index} ?selected=${index === at}>${name}</option>`,
                )}
              </select>
            </label>`
          : nothing
      }
      ${
        several || choice.severity !== null
          ? html`<label class="tool">
              <span>${words(quality.severity)}</span>
              <select part="severity-choice" .value=${live(choice.severity ?? '')} @change=${onSeverity}>
                <option value="">${quality.anySeverity}</option>
                ${severities.map(
                  (one) =>
                    html`<option value=${one} ?selected=${one === choice.severity}>
                      ${quality.severities[one]}
                    </option>`,
                )}
              </select>
            </label>`
          : nothing
      }
      <p class="found" part="count">${words(view.count(shown))}</p>
    </div>
  `;
}
