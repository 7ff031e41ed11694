import { html, nothing, svg, type TemplateResult } from 'lit';

/**
 * A share as a bar on a scale that ends at `most`. The second of two is an outline, so that they are told apart where all
 * colours are one. It says nothing aloud: its text stands beside it.
 */
export function shareBar(share: number | null, most: number, side: number): TemplateResult {
  const width = share === null || most === 0 ? 0 : (share / most) * 100;
  return html`<svg class="bar" aria-hidden="true" focusable="false">
    ${width > 0 ? svg`<rect class="side-${side}" x="1" y="20%" width="${width}%" height="60%" />` : nothing}
  </svg>`;
}

/** How the bars of a side look, beside its name. */
export function sideSwatch(side: number): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    <rect class="side-${side}" x="1" y="1" width="10" height="10" />
  </svg>`;
}
