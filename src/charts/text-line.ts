import { acrossPaper, baselineShift, type Paper } from './plot-frame.js';
import type { PaintRole, TextShape } from './scene.js';

/**
 * A label on the middle of a line: it begins at a place along reading, or `ends` there. `along` is counted from where
 * reading starts.
 */
export function textLine(
  key: string,
  text: string,
  at: { readonly along: number; readonly middle: number },
  fill: PaintRole,
  paper: Paper,
  ends = false,
): TextShape {
  return {
    kind: 'text',
    key,
    layer: 'label',
    x: acrossPaper(paper, at.along),
    y: at.middle + baselineShift(paper.textSize),
    text,
    anchor: ends === (paper.direction === 'rtl') ? 'left' : 'right',
    fill,
    size: paper.textSize,
  };
}
