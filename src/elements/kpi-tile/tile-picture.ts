import { html, nothing, type TemplateResult } from 'lit';
import type { KpiTileView } from '../../views/kpi-tile.js';
import { changeLine, footnote, statusLine } from '../number/number-lines.js';

/** A tile under its header. */
export function tilePicture(view: KpiTileView, select: () => void): TemplateResult {
  const { sparkline } = view;
  return html`
    <div class="tile">
      <button type="button" class="value" part="value" aria-describedby="summary" @click=${select}>
        <bdi
          >${view.valueParts.map(({ kind, text }) => html`<span class=${kind} part=${kind}>${text}</span>`)}</bdi
        >
      </button>
      ${changeLine(view)} ${statusLine(view)}
      ${
        sparkline.values.length > 1
          ? html`<div class="spark" part="sparkline"><svg aria-hidden="true"></svg></div>`
          : nothing
      }
      ${footnote(view)}
    </div>
  `;
}

/** As high as a tile with its lines, so that nothing jumps when they come: `lines` between number and sparkline. */
export function tileBones(lines: number): TemplateResult {
  return html`
    <div class="tile">
      <div class="bone value-bone">0</div>
      ${Array.from({ length: lines }, () => html`<div class="bone line-bone">0</div>`)}
      <div class="bone spark-bone"></div>
      <div class="bone footnote-bone">0</div>
    </div>
  `;
}
