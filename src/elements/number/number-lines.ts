import { html, nothing, type TemplateResult } from 'lit';
import type { NumberView } from '../../views/number-view.js';
import { words } from '../frame/words.js';
import { arrowIcon, statusIcon } from './status-icon.js';

/** The change since the period compared with, and whether that is good. */
export function changeLine({ change }: NumberView): TemplateResult | typeof nothing {
  if (change === null) return nothing;
  const { direction, judgement, judgementText, text } = change;
  return html`<p class="line" part="change">
    ${direction ? html`<span class="word ${judgement}">${arrowIcon(direction)}</span>` : nothing}
    ${words(text)} ${judgementText ? html`<span class=${judgement}>${words(judgementText)}</span>` : nothing}
  </p>`;
}

/** How the number stands to its target. */
export function statusLine({ status, target }: NumberView): TemplateResult | typeof nothing {
  if (status === null && target === null) return nothing;
  return html`<p class="line" part="status">
    ${
      status
        ? html`<span class="word ${status.name}">${statusIcon(status.shape)} ${words(status.text)}</span>`
        : nothing
    }
    ${target ? html`<span class="quietly">${words(target)}</span>` : nothing}
  </p>`;
}

/** What the number is from, how sure it is, and what else there is to say. Nothing beside a number that is not there. */
export function footnote(
  { absent, sample, interval }: NumberView,
  more: readonly string[] = [],
): TemplateResult | typeof nothing {
  if (absent !== null) return nothing;
  const texts = [sample, ...(interval === null ? [] : [interval]), ...more];
  return html`<p class="footnote" part="footnote">${texts.map((text) => words(text))}</p>`;
}
