import { html, nothing, type TemplateResult } from 'lit';
import type { TableTwin } from '../../views/frame-view.js';
import { words } from './words.js';

/** More rows than anyone reads, and as many as a page bears; the CSV has all. */
export const mostRows = 1000;

/** The table that says what the picture shows. `cut` is shown where rows were left out. */
export function tableTwin(twin: TableTwin, cut: (shown: number, all: number) => string): TemplateResult {
  const { caption, columns, rows } = twin;
  const shown = rows.slice(0, mostRows);
  const align = (at: number): string => columns[at]?.align ?? 'start';
  return html`
    <div class="scroller" role="group" tabindex="0" aria-labelledby="panel-title">
      <table part="table">
        <caption>
          ${words(caption)}
        </caption>
        <thead>
          <tr>
            ${columns.map(({ label, align: side }) => html`<th scope="col" class=${side}>${words(label)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            ([header, ...cells]) => html`
              <tr>
                <th scope="row" class=${align(0)}>${words(header ?? '')}</th>
                ${cells.map((cell, at) => html`<td class=${align(at + 1)}>${words(cell)}</td>`)}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
    ${shown.length < rows.length ? html`<p class="small">${words(cut(shown.length, rows.length))}</p>` : nothing}
  `;
}

/** The same as lines of tab-separated cells, for a clipboard. */
export function twinText({ columns, rows }: TableTwin): string {
  const lines = [columns.map(({ label }) => label), ...rows];
  return lines.map((cells) => cells.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}
