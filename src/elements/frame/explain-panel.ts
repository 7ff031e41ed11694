import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import type { Explanation, ExplanationLine } from '../../views/explain.js';
import type { FootnoteParagraph } from '../../views/footnote.js';
import type { Formula, Fraction } from '../../views/formula.js';
import { words } from './words.js';

/**
 * How each number shown came about: what it says, its formula as a fraction with the numbers in it, the footnote, and
 * behind a button each setting and amount. What an analysis explains of itself has lines alone.
 */
export function explainPanel(explanations: readonly Explanation[], locale: Locale): TemplateResult {
  return html`
    <div class="scroller" role="group" tabindex="0" aria-labelledby="panel-title" part="explanation">
      ${explanations.map(
        ({ title, lines, formula, footnote }) => html`
          ${explanations.length > 1 ? html`<h3 class="explained">${words(title)}</h3>` : nothing}
          ${
            formula === undefined || footnote === undefined
              ? list(lines)
              : html`
                  ${paragraphs(footnote.filter(({ kind }) => kind === 'definition'))}
                  ${fractions(formula, locale)}
                  ${paragraphs(footnote.filter(({ kind }) => kind !== 'definition'))}
                  <details class="explained-details">
                    <summary>${words(locale.footnote.details)}</summary>
                    ${list(lines)}
                  </details>
                `
          }
        `,
      )}
    </div>
  `;
}

function paragraphs(texts: readonly FootnoteParagraph[]): TemplateResult {
  return html`${texts.map(({ kind, text }) => html`<p class="explained-text" data-kind=${kind}>${words(text)}</p>`)}`;
}

/** The formula as it is set on paper; it is read aloud as the one line that it says. */
function fractions(formula: Formula, locale: Locale): TemplateResult {
  const { name, factor, numbers, value, text } = formula;
  const line = locale.messages.explain.plain(name, text);
  return html`<div class="explained-formula" role="math" aria-label=${line}>
    <span class="term name" aria-hidden="true">${words(name)}</span>
    ${equal(factor, formula.words)} ${numbers === null ? nothing : equal(factor, numbers)}
    ${value === null ? nothing : equal(null, value, 'result')}
  </div>`;
}

function equal(factor: string | null, term: Fraction | string, kind = 'term'): TemplateResult {
  return html`<span class="equal" aria-hidden="true"
    ><span class="sign">=</span>${factor === null ? nothing : html`<span class="factor">${factor}</span>`}${
      typeof term === 'string'
        ? html`<span class=${kind}>${words(term)}</span>`
        : html`<span class="fraction"
            ><span class="above">${words(term.above)}</span
            ><span class="below">${words(term.below)}</span></span
          >`
    }</span
  >`;
}

function list(lines: readonly ExplanationLine[]): TemplateResult {
  return html`<dl>
    ${lines.map(
      ({ kind, label, text }) => html`
        <div class="explained-line" data-kind=${kind}>
          <dt>${words(label)}</dt>
          <dd>${words(text)}</dd>
        </div>
      `,
    )}
  </dl>`;
}
