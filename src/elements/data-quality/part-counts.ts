import { html, svg, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import type { DataQualityView, PartRow, Piece } from '../../views/data-quality.js';
import { words } from '../frame/words.js';

/** Of 100 by 10. What became of rows is told by the shape of a piece, also where all colours are one. */
const shapes: Readonly<Record<Piece, { readonly y: number; readonly height: number }>> = {
  clean: { y: 0, height: 10 },
  repaired: { y: 2.5, height: 5 },
  rejected: { y: 0, height: 10 },
  merged: { y: 7.5, height: 2.5 },
};

/** A piece is seen however few rows it is of. */
const leastWidth = 2;

const columns = ['read', 'kept', 'repaired', 'rejected', 'merged'] as const;

/** What became of the rows, part by part: a bar each, and the numbers. */
export function partCounts(view: DataQualityView, { quality }: Locale): TemplateResult {
  return html`
    <table class="stacked counts" part="counts" role="table">
      <caption class="hidden">
        ${words(quality.rows)}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${words(quality.part)}</th>
          ${columns.map(
            (fate) => html`<th scope="col" role="columnheader" class="end">${words(quality.fate[fate])}</th>`,
          )}
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
                  <svg class="swatch" viewBox="0 0 10 10" focusable="false">${piece(fate, 0.5, 9)}</svg>
                  ${words(text)}
                </li>`,
            )}
          </ul>`
        : ''
    }
  `;
}

function bar(pieces: PartRow['pieces']): TemplateResult {
  const gap = 0.6;
  const widths = pieces.map(({ share }) => Math.max(leastWidth, share * 100));
  const scale = (100 - gap * (pieces.length - 1)) / widths.reduce((sum, width) => sum + width, 0);
  let at = 0;
  return html`<svg
    class="bar"
    viewBox="0 0 100 10"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    ${pieces.map(({ fate }, index) => {
      const width = widths[index]! * scale;
      const drawn = piece(fate, at, width);
      at += width + gap;
      return drawn;
    })}
  </svg>`;
}

function piece(fate: Piece, x: number, width: number): TemplateResult {
  const { y, height } = shapes[fate];
  return svg`<rect class="piece ${fate}" x=${x.toFixed(3)} y=${y} width=${width.toFixed(3)} height=${height} />`;
}
