import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { qualityWords } from '../../i18n/topics/quality.js';
import type { DataQualityView, PartRow } from '../../views/data-quality.js';
import { words } from '../frame/words.js';
import type { GridSort } from '../../views/grid-view.js';
import { qualityHeader } from './quality-header.js';
import { barPieces, pieceShapes, type BarPiece } from './bar-pieces.js';

const columns = ['read', 'kept', 'repaired', 'rejected', 'merged'] as const;

/** What became of the rows, part by part: a bar each, and the numbers. */
export function partCounts(
  view: DataQualityView,
  locale: Locale,
  sort: GridSort | null,
  sortBy: (sort: GridSort) => void,
): TemplateResult {
  const quality = qualityWords(locale);
  // Of one part there is nothing to sort.
  const head = qualityHeader(view.parts.length > 1 ? { sort, sortBy } : null);
  return html`
    <table class="stacked counts" part="counts" role="table">
      <caption class="hidden">
        ${words(quality.rows)}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${head('part', quality.part, 'start')}
          ${columns.map((fate) => head(fate, quality.fate[fate], 'end'))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${view.parts.map(
          (row) => html`
            <tr role="row" class=${row.part === null ? 'whole' : ''}>
              <th scope="row" role="rowheader">${words(row.name)} ${bar(row.pieces)}</th>
              ${columns.map(
                (fate) =>
                  html`<td role="cell" class="end ${row.fates[fate] === 0 ? 'none' : ''}">
                    <span class="cell-label" aria-hidden="true">${words(quality.fate[fate])}</span>
                    ${words(row.texts[fate])}
                  </td>`,
              )}
            </tr>
          `,
        )}
      </tbody>
    </table>
    ${
      view.legend.length > 1
        ? html`<ul class="legend" part="legend" aria-hidden="true">
            ${view.legend.map(
              ({ fate, text }) =>
                html`<li>
                  <svg class="swatch" viewBox="0 0 10 10" focusable="false">
                    ${pieceOf({ fate, x: 0.5, width: 9, ...pieceShapes[fate] })}
                  </svg>
                  ${words(text)}
                </li>`,
            )}
          </ul>`
        : nothing
    }
  `;
}

function bar(pieces: PartRow['pieces']): TemplateResult {
  return html`<svg
    class="bar"
    viewBox="0 0 100 10"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    ${barPieces(pieces).map(pieceOf)}
  </svg>`;
}

function pieceOf({ fate, x, y, width, height }: BarPiece): TemplateResult {
  return svg`<rect class="piece ${fate}" x=${x.toFixed(3)} y=${y} width=${width.toFixed(3)} height=${height} />`;
}
