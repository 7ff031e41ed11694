import { html, nothing, type TemplateResult } from 'lit';
import type { KpiTileView } from '../../views/kpi-tile.js';
import { words } from '../frame/words.js';
import { arrowIcon, statusIcon } from './status-icon.js';

/** A tile under its header. */
export function tilePicture(view: KpiTileView, select: () => void): TemplateResult {
  const { absent, change, status, target, interval, sparkline } = view;
  return html`
    <div class="tile">
      <button type="button" class="value" part="value" aria-describedby="summary" @click=${select}>
        <bdi
          >${view.valueParts.map(({ kind, text }) => html`<span class=${kind} part=${kind}>${text}</span>`)}</bdi
        >
      </button>
      ${
        change
          ? html`<p class="line" part="change">
              ${
                change.direction
                  ? html`<span class="word ${change.judgement}">${arrowIcon(change.direction)}</span>`
                  : nothing
              }
              ${words(change.text)}
              ${change.judgementText ? html`<span class=${change.judgement}>${words(change.judgementText)}</span>` : nothing}
            </p>`
          : nothing
      }
      ${
        target || status
          ? html`<p class="line" part="status">
              ${
                status
                  ? html`<span class="word ${status.name}"
                      >${statusIcon(status.shape)} ${words(status.text)}</span
                    >`
                  : nothing
              }
              ${target ? html`<span class="quietly">${words(target)}</span>` : nothing}
            </p>`
          : nothing
      }
      ${
        sparkline.values.length > 1
          ? html`<div class="spark" part="sparkline"><svg aria-hidden="true"></svg></div>`
          : nothing
      }
      ${
        absent
          ? nothing
          : html`<p class="footnote" part="footnote">
              ${words(view.sample)}${interval ? words(interval) : nothing}
            </p>`
      }
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
