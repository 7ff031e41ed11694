import { html, svg, type TemplateResult } from 'lit';
import type { NumberChange, StatusShape } from '../../views/number-view.js';

/** Shapes that are told apart without their colour. */
export const shapePaths: Readonly<Record<StatusShape, string>> = {
  disc: 'M15,8A7,7,0,1,1,1,8A7,7,0,1,1,15,8Z',
  triangle: 'M8,1.5L15.25,14H0.75Z',
  square: 'M2,2H14V14H2Z',
  ring: 'M14,8A6,6,0,1,1,2,8A6,6,0,1,1,14,8Z',
};

export function statusIcon(shape: StatusShape): TemplateResult {
  const path =
    shape === 'ring'
      ? svg`<path d=${shapePaths[shape]} fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2" />`
      : svg`<path d=${shapePaths[shape]} fill="currentColor" />`;
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${path}</svg>`;
}

/** Arrows of the same weight as the text beside them; no change is a bar. */
export const arrowPaths: Readonly<Record<NonNullable<NumberChange['direction']>, string>> = {
  up: 'M8,2.5L14.5,13.5H1.5Z',
  down: 'M8,13.5L14.5,2.5H1.5Z',
  same: 'M2,6.5H14V9.5H2Z',
};

export function arrowIcon(direction: NonNullable<NumberChange['direction']>): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${arrowPaths[direction]} fill="currentColor" />
  </svg>`;
}
