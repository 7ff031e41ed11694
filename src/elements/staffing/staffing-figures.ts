import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { staffingWords } from '../../i18n/topics/staffing.js';
import type { StaffingFigure } from '../../views/staffing.js';
import { words } from '../frame/words.js';

/** What the day comes to. The roles are written out, so that it stays a table whatever it looks like. */
export function staffingFigures(
  figures: readonly StaffingFigure[],
  locale: Locale,
): TemplateResult | typeof nothing {
  const staffing = staffingWords(locale);
  if (figures.length === 0) return nothing;
  const hasUpper = figures.some(({ upper }) => upper !== null);
  const hasPresent = figures.some(({ present }) => present !== null);
  return html`
    <table class="figures ${hasUpper ? 'many' : ''}" part="figures" role="table">
      <caption class="hidden">
        ${staffing.day}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${words(staffing.day)}</th>
          <th scope="col" role="columnheader">${words(staffing.planned)}</th>
          ${hasUpper ? html`<th scope="col" role="columnheader">${words(staffing.forecast.upper)}</th>` : nothing}
          ${hasPresent ? html`<th scope="col" role="columnheader">${words(staffing.onShift)}</th>` : nothing}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${figures.map(
          ({ label, needed, upper, present }) =>
            html`<tr role="row">
              <th scope="row" role="rowheader">${words(label)}</th>
              <td role="cell">${words(needed)}</td>
              ${hasUpper ? html`<td role="cell">${words(upper ?? '')}</td>` : nothing}
              ${hasPresent ? html`<td role="cell">${words(present ?? '')}</td>` : nothing}
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}
