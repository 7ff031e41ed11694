import { heatmapChart } from '../../charts/heatmap-chart.js';
import type { MarksDrawing } from '../../charts/marks-drawing.js';
import type { HeatmapPicture } from '../../views/heatmap.js';
import { textWidth } from '../text-width.js';
import { chartLabelSize } from '../tokens/type.js';

/** Draws the hours of a week on a paper of so many pixels; the height is what they need. */
export function drawHeatmap(
  chart: HeatmapPicture,
  patterned: boolean,
  selected: ReadonlySet<number> | undefined,
  width: number,
  _height: number,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
  fontSize: number,
): MarksDrawing {
  const textSize = fontSize * chartLabelSize;
  return heatmapChart({
    ...chart,
    ...{ patterned, width, direction, textSize },
    ...(selected && { selected }),
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}
