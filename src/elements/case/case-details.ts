import { html, nothing, type TemplateResult } from 'lit';
import { languageOf, latinOf } from '../../analysis/terms/language-of.js';
import type { Locale } from '../../i18n/locale.js';
import { caseWords } from '../../i18n/topics/case.js';
import type { CaseLine, CaseView } from '../../views/case.js';
import { words } from '../frame/words.js';
import { arrowIcon } from '../number/status-icon.js';

/** What stands under the timeline; `level` of its headings. Texts of customers are texts, whatever they hold. */
export function caseDetails(view: CaseView, locale: Locale, level: number): TemplateResult {
  const say = caseWords(locale);
  const head = (text: string): TemplateResult =>
    html`<div class="section-heading" role="heading" aria-level=${level}>${words(text)}</div>`;
  return html`<div class="sections">
    <div class="section" part="comments">${head(say.comments)} ${comments(view, locale)}</div>
    ${
      view.scores.length === 0
        ? nothing
        : html`<div class="section scores-section" part="scores">
            ${head(say.scores)} ${scores(view, locale)}
          </div>`
    }
    ${
      view.times.length === 0
        ? nothing
        : html`<div class="section" part="times">${head(say.times)} ${lines(view.times)}</div>`
    }
    ${
      view.outcome.length === 0
        ? nothing
        : html`<div class="section" part="outcome">${head(say.outcome)} ${lines(view.outcome)}</div>`
    }
    ${
      view.chart.rows.length < 2
        ? nothing
        : html`<div class="section changes-section" part="changes">
            ${head(say.changes)} ${changes(view, locale)}
          </div>`
    }
  </div>`;
}

function comments({ comments: all, chart }: CaseView, locale: Locale): TemplateResult {
  const say = caseWords(locale);
  if (all.length === 0) return html`<p class="none">${words(say.noComment)}</p>`;
  const latin = latinOf(locale.tag);
  return html`${all.map(
    ({ leg, text }) =>
      html`<figure class="comment">
        <blockquote dir="auto" lang=${languageOf(text, latin) ?? nothing} part="comment">${text}</blockquote>
        ${chart.rows.length > 1 ? html`<figcaption>${words(leg)}</figcaption>` : nothing}
      </figure>`,
  )}`;
}

function lines(all: readonly CaseLine[]): TemplateResult {
  return html`<dl class="lines">
    ${all.map(
      ({ label, text }) =>
        html`<div>
          <dt>${words(label)}</dt>
          <dd>${words(text)}</dd>
        </div>`,
    )}
  </dl>`;
}

/** The roles are written out, so that it stays a table whatever it looks like. */
function scores({ scores: all }: CaseView, locale: Locale): TemplateResult {
  const { numbers } = locale;
  const say = caseWords(locale);
  const hasMeans = all.some(({ mean }) => mean !== null);
  const head = (text: string): TemplateResult =>
    html`<th scope="col" role="columnheader">${words(text)}</th>`;
  return html`<table class="scores" role="table">
    <caption class="hidden">
      ${say.scores}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${head(say.score)}${head(say.here)}${hasMeans ? html`${head(say.mean)}${head(say.standing)}` : nothing}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${all.map(
        ({ label, here, mean, standing }) =>
          html`<tr role="row">
            <th scope="row" role="rowheader">${words(label)}</th>
            <td role="cell">${words(here)}</td>
            ${
              hasMeans
                ? html`<td role="cell">
                      <span class="unheaded" aria-hidden="true">${words(say.mean)} </span
                      >${words(mean ?? numbers.absent)}
                    </td>
                    <td role="cell">
                      ${
                        standing === null
                          ? numbers.absent
                          : html`<span class=${`standing ${standing.judgement}`}
                              >${arrowIcon(standing.direction)} ${words(standing.text)}</span
                            >`
                      }
                    </td>`
                : nothing
            }
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function changes({ changes: all }: CaseView, locale: Locale): TemplateResult {
  const say = caseWords(locale);
  if (all.length === 0) return html`<p class="none">${words(say.noChange)}</p>`;
  return html`<dl class="lines">
    ${all.map(
      ({ leg, texts }) =>
        html`<div>
          <dt>${words(leg)}</dt>
          ${texts.map((text) => html`<dd>${words(text)}</dd>`)}
        </div>`,
    )}
  </dl>`;
}
