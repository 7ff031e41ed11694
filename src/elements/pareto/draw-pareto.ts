import type { BarDrawing } from '../../charts/bar-chart.js';
import { paretoChart } from '../../charts/pareto-chart.js';
import type { BarChart } from '../../views/bar-chart.js';
import { textWidth } from '../text-width.js';

/** Size of the labels, to that of the element's text. */
const labelSize = 0.75;

/** Draws bars with their line on a paper of so many pixels; lying bars take the height that they need. */
export function drawPareto(
  chart: BarChart,
  _patterned: boolean,
  selected: ReadonlySet<number> | undefined,
  width: number,
  height: number,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
  fontSize: number,
): BarDrawing {
  const textSize = fontSize * labelSize;
  return paretoChart({
    ...chart,
    ...(selected && { selected }),
    width,
    height,
    direction,
    textSize,
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}
