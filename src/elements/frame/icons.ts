import { svg, html, type TemplateResult } from 'lit';

/** Drawings of 16 × 16 that take the colour and, nearly, the size of the text around them. They say nothing aloud. */
export function icon(shape: TemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shape}</svg>`;
}

/**
 * A drawing with the words that a pointer gets to see. They stand on the drawing alone: as a `title` of the button they
 * would be read out once more behind its name.
 */
export function tipped(drawing: TemplateResult, text: string): TemplateResult {
  return html`<span class="tipped" title=${text} aria-hidden="true">${drawing}</span>`;
}

export const menuIcon = icon(svg`
  <circle cx="8" cy="3" r="1.5" fill="currentColor" />
  <circle cx="8" cy="8" r="1.5" fill="currentColor" />
  <circle cx="8" cy="13" r="1.5" fill="currentColor" />
`);

export const closeIcon = icon(
  svg`<path d="M3.5 3.5l9 9m0-9l-9 9" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" />`,
);

export const chevronIcon = icon(
  svg`<path d="M4 6.25l4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />`,
);

export const warningIcon = icon(svg`
  <path d="M8 1.5L15.2 14H.8z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />
  <path d="M8 6v4" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
  <circle cx="8" cy="12" r="0.9" fill="currentColor" />
`);

export const infoIcon = icon(svg`
  <circle cx="8" cy="8" r="6.75" fill="none" stroke="currentColor" stroke-width="1.5" />
  <path d="M8 7.25v4" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
  <circle cx="8" cy="4.75" r="0.9" fill="currentColor" />
`);

export const clockIcon = icon(svg`
  <circle cx="8" cy="8" r="6.75" fill="none" stroke="currentColor" stroke-width="1.5" />
  <path d="M8 4v4.25l2.75 1.75" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
`);
