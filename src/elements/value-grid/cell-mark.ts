import { svg, type TemplateResult } from 'lit';
import type { CellMark } from '../../views/grid-view.js';
import { icon } from '../frame/icons.js';
import { arrowIcon, arrowPaths, statusIcon } from '../number/status-icon.js';

/** The shape of a judgement; its words stand elsewhere. */
export function cellMark({ shape, hollow }: CellMark): TemplateResult {
  if (shape === 'rule') return icon(svg`<path d="M8,0V16" stroke="currentColor" stroke-width="2" />`);
  if (shape !== 'up' && shape !== 'down' && shape !== 'same') return statusIcon(shape);
  if (!hollow) return arrowIcon(shape);
  return icon(
    svg`<path d=${arrowPaths[shape]} fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" />`,
  );
}
