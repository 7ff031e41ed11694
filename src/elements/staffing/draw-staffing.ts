import type { MarksDrawing } from '../../charts/marks-drawing.js';
import { stepChart } from '../../charts/step-chart.js';
import type { StaffingChart } from '../../views/staffing.js';
import { textWidth } from '../text-width.js';
import { chartLabelSize } from '../tokens/type.js';

/** Draws a staffing on a paper of so many pixels. */
export function drawStaffing(
  chart: StaffingChart,
  width: number,
  height: number,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
  fontSize: number,
): MarksDrawing {
  const textSize = fontSize * chartLabelSize;
  return stepChart({
    ...chart,
    width,
    height,
    direction,
    steps: 'whole',
    textSize,
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}
