import { html, nothing, type TemplateResult } from 'lit';
import { formatsOf } from '../../i18n/formats.js';
import type { Locale } from '../../i18n/locale.js';
import { insightListWords } from '../../i18n/topics/insight-list.js';
import type { InsightEvidence } from '../../views/insight-evidence.js';
import { words } from '../frame/words.js';

/** The table behind a finding; the rows that the finding is about stand out. `label`: what it is the evidence of. */
export function evidenceTable(
  { table, about, cut }: InsightEvidence,
  label: string,
  locale: Locale,
): TemplateResult {
  const { caption, columns, rows } = table;
  const { quantity } = formatsOf(locale);
  return html`
    <div class="evidence-scroller" role="group" tabindex="0" aria-label=${label}>
      <table part="evidence-table">
        <caption>
          ${words(caption)}
        </caption>
        <thead>
          <tr>
            ${columns.map(({ label: name, align }) => html`<th scope="col" class=${align}>${words(name)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([header, ...cells], row) => html`
              <tr class=${about.has(row) ? 'about' : ''} aria-current=${about.has(row) ? 'true' : nothing}>
                <th scope="row" class=${columns[0]?.align ?? 'start'}>${words(header ?? '')}</th>
                ${cells.map((cell, at) => html`<td class=${columns[at + 1]?.align ?? 'end'}>${words(cell)}</td>`)}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
    ${
      cut === null
        ? nothing
        : html`<p class="small">
            ${words(insightListWords(locale).evidenceCut(quantity(cut.shown).text, quantity(cut.all).text))}
          </p>`
    }
  `;
}
