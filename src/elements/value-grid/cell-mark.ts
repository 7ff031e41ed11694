import type { TemplateResult } from 'lit';
import type { CellMark } from '../../views/grid-view.js';
import { arrowIcon, arrowPaths, shapePaths, statusIcon } from '../number/status-icon.js';

/** The shape of a judgement; its words stand elsewhere. */
export function cellMark({ shape }: CellMark): TemplateResult {
  return shape === 'up' || shape === 'down' || shape === 'same' ? arrowIcon(shape) : statusIcon(shape);
}

/** The same as a path of 16 × 16. */
export function markPath({ shape }: CellMark): string {
  return shape === 'up' || shape === 'down' || shape === 'same' ? arrowPaths[shape] : shapePaths[shape];
}
