import { html, nothing, type TemplateResult } from 'lit';
import type { TableTwin, TwinColumn } from '../../views/frame-view.js';
import { sortedTwin, type TwinSort } from '../../views/sorted-twin.js';
import { nextDirection, sortHeader } from './sort-header.js';
import { words } from './words.js';

/** More rows than anyone reads, and as many as a page bears; the CSV has all. */
export const mostRows = 1000;

/** How a reader has sorted the table; undefined: as the picture has it. */
export interface TwinOrder {
  readonly sort: TwinSort | undefined;
  choose(sort: TwinSort): void;
}

/** The table that says what the picture shows. `cut` is shown where rows were left out. */
export function tableTwin(
  twin: TableTwin,
  order: TwinOrder,
  cut: (shown: number, all: number) => string,
): TemplateResult {
  const { caption, columns, rows } = sortedTwin(twin, order.sort);
  const sortable = rows.length - (twin.last ?? 0) > 1;
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
            ${columns.map((column, at) => header(column, at, sortable, order))}
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

function header(
  { label, align, order }: TwinColumn,
  column: number,
  sortable: boolean,
  { sort, choose }: TwinOrder,
): TemplateResult {
  const sorted = sort?.column === column && sort.label === label ? sort.direction : undefined;
  // Names from the first on, numbers from the greatest on.
  const direction = nextDirection(sorted, align === 'start' ? 'ascending' : 'descending');
  const canSort = sortable && order !== undefined;
  return sortHeader({
    ...{ label, align, sorted },
    sort: canSort ? () => choose({ column, label, direction }) : null,
  });
}

/** The same as lines of tab-separated cells, for a clipboard. */
export function twinText({ columns, rows }: TableTwin): string {
  const lines = [columns.map(({ label }) => label), ...rows];
  return lines.map((cells) => cells.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}
