import { barChart, type BarDrawing } from '../../charts/bar-chart.js';
import type { BarChart } from '../../views/bar-chart.js';
import { textWidth } from '../text-width.js';

/** Size of the labels, to that of the element's text. */
const labelSize = 0.75;

/** Draws bars on a paper of so many pixels; lying ones take the height that they need. */
export function drawBars(
  chart: BarChart,
  selected: ReadonlySet<number> | undefined,
  width: number,
  height: number,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
  fontSize: number,
): BarDrawing {
  const textSize = fontSize * labelSize;
  return barChart({
    ...chart,
    ...(selected && { selected }),
    width,
    height,
    direction,
    textSize,
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}
