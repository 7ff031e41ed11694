import { html, nothing, svg, type TemplateResult } from 'lit';
import { filledBox, type Look } from '../../charts/marks/look.js';
import { paintOnPage } from '../../charts/render-svg.js';
import type { PaintRole } from '../../charts/scene.js';
import { words } from '../frame/words.js';

/** Side of a swatch with a pattern, in the pixels of the picture. */
const patternSize = 12;

/** One line of a tip: a label, what it says, and how what it is of looks in the picture. */
export interface TipLine {
  readonly label: string;
  readonly text: string;
  readonly swatch?: { readonly role: PaintRole; readonly look: 'line' | 'dashed line' | 'surface' | Look };
  /** Whether the keyboard is on it. */
  readonly current?: boolean;
}

/** What stands beside a mark: its name, then lines of labels and values. */
export function tipLines(title: string, lines: readonly TipLine[]): TemplateResult {
  return html`
    <p class="tip-title">${words(title)}</p>
    <dl class="tip-lines">
      ${lines.map(
        ({ label, text, swatch, current }) => html`
          <div class="tip-line ${current ? 'current' : ''}">
            <dt>${swatch ? swatchOf(swatch) : nothing}${words(label)}</dt>
            <dd>${words(text)}</dd>
          </div>
        `,
      )}
    </dl>
  `;
}

function swatchOf({ role, look }: NonNullable<TipLine['swatch']>): TemplateResult {
  if (look === 'surface') {
    return html`<svg class="swatch surface" viewBox="0 0 4 4" aria-hidden="true">
      <path d="M0,0H4V4H0Z" fill=${paintOnPage(role)} />
    </svg>`;
  }
  if (look !== 'line' && look !== 'dashed line') {
    const shapes = filledBox('swatch', { x: 0, y: 0, width: patternSize, height: patternSize }, role, look);
    return html`<svg class="swatch surface" viewBox="0 0 ${patternSize} ${patternSize}" aria-hidden="true">
      ${shapes.map(
        ({ d, fill, stroke, strokeWidth, opacity }) => svg`<path
          d=${d}
          fill=${fill ? paintOnPage(fill) : 'none'}
          stroke=${stroke ? paintOnPage(stroke) : nothing}
          stroke-width=${strokeWidth ?? nothing}
          opacity=${opacity ?? nothing}
        />`,
      )}
    </svg>`;
  }
  return html`<svg class="swatch" viewBox="0 0 16 4" aria-hidden="true" preserveAspectRatio="none">
    <path
      d="M0,2H16"
      stroke=${paintOnPage(role)}
      stroke-width="4"
      stroke-dasharray=${look === 'dashed line' ? '5 3' : nothing}
    />
  </svg>`;
}
