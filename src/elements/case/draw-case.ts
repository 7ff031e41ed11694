import type { MarksDrawing } from '../../charts/marks-drawing.js';
import { timeline } from '../../charts/timeline.js';
import type { CaseChart } from '../../views/case.js';
import { textWidth } from '../text-width.js';

/** Size of the labels, to that of the element's text. */
const labelSize = 0.8125;

/** Draws a case's legs on a paper of so many pixels; it takes the height that it needs. */
export function drawCase(
  chart: CaseChart,
  _patterned: boolean,
  _selected: ReadonlySet<number> | undefined,
  width: number,
  _height: number,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
  fontSize: number,
): MarksDrawing {
  const textSize = fontSize * labelSize;
  return timeline({
    ...chart,
    width,
    direction,
    textSize,
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}
