import { html, nothing, type TemplateResult } from 'lit';
import type { Explanation } from '../../views/explain.js';
import { words } from './words.js';

/** How each number shown came about. */
export function explainPanel(explanations: readonly Explanation[]): TemplateResult {
  return html`
    <div class="scroller" role="group" tabindex="0" aria-labelledby="panel-title" part="explanation">
      ${explanations.map(
        ({ title, lines }) => html`
          ${explanations.length > 1 ? html`<h3 class="explained">${words(title)}</h3>` : nothing}
          <dl>
            ${lines.map(
              ({ kind, label, text }) => html`
                <div class="explained-line" data-kind=${kind}>
                  <dt>${words(label)}</dt>
                  <dd>${words(text)}</dd>
                </div>
              `,
            )}
          </dl>
        `,
      )}
    </div>
  `;
}
