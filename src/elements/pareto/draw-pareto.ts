import type { BarDrawing } from '../../charts/bar-chart.js';
import { paretoChart } from '../../charts/pareto-chart.js';
import type { BarChart } from '../../views/bar-chart.js';
import { textWidth } from '../text-width.js';
import { chartLabelSize } from '../tokens/type.js';

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
  const textSize = fontSize * chartLabelSize;
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
