import type { MarksDrawing } from '../../charts/marks-drawing.js';
import { timeline } from '../../charts/timeline.js';
import type { CaseChart } from '../../views/case.js';
import { textWidth } from '../text-width.js';
import { textSteps } from '../tokens/type.js';

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
  const textSize = fontSize * textSteps.note;
  return timeline({
    ...chart,
    width,
    direction,
    textSize,
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}
