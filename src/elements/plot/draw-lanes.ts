import { intervalLanes } from '../../charts/interval-lanes.js';
import type { MarksDrawing } from '../../charts/marks-drawing.js';
import type { LaneChart } from '../../views/lane-chart.js';
import { textWidth } from '../text-width.js';
import { chartLabelSize } from '../tokens/type.js';

/** Draws lanes on a paper of so many pixels across; they take the height that they need. */
export function drawLanes(
  chart: LaneChart,
  _patterned: boolean,
  _selected: ReadonlySet<number> | undefined,
  width: number,
  height: number,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
  fontSize: number,
): MarksDrawing {
  const textSize = fontSize * chartLabelSize;
  return intervalLanes({
    ...chart,
    width,
    height,
    direction,
    textSize,
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}
