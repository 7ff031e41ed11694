import { svg, type TemplateResult } from 'lit';
import { icon } from '../frame/icons.js';

export const checkIcon = icon(
  svg`<path d="M3.5 8.5l3 3 6-7" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />`,
);

export const funnelIcon = icon(
  svg`<path d="M2 3.25h12L9.5 8.5v4.75l-3-1.5V8.5z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />`,
);

export const calendarIcon = icon(svg`
  <rect x="2" y="3.25" width="12" height="10.75" rx="1.5" fill="none" stroke="currentColor" stroke-width="1.5" />
  <path d="M2 6.75h12M5.25 1.5v3M10.75 1.5v3" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
`);

/** Arrows that bend back, and on; they point as time runs in the text. */
export const undoIcon = icon(bent('M5.5 3L2.5 6l3 3M2.5 6h7a3.75 3.75 0 0 1 0 7.5H6'));
export const redoIcon = icon(bent('M10.5 3l3 3-3 3M13.5 6h-7a3.75 3.75 0 0 0 0 7.5H10'));

function bent(d: string): TemplateResult {
  return svg`<path d=${d} fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" />`;
}

/** Bars of a chart: something was chosen there. */
export const chartIcon = icon(
  svg`<path d="M3 13.5V9M8 13.5V3M13 13.5V6" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />`,
);
