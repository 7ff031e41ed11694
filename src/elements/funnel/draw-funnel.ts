import { funnelChart } from '../../charts/funnel-chart.js';
import type { MarksDrawing } from '../../charts/marks-drawing.js';
import type { FunnelPicture } from '../../views/funnel.js';
import { textWidth } from '../text-width.js';
import { chartLabelSize } from '../tokens/type.js';

/** Draws steps and those who left on a paper so wide; it takes the height that its lanes need. */
export function drawFunnel(
  chart: FunnelPicture,
  patterned: boolean,
  selected: ReadonlySet<number> | undefined,
  width: number,
  _height: number,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
  fontSize: number,
  density = 1,
): MarksDrawing {
  const textSize = fontSize * chartLabelSize;
  return funnelChart({
    ...chart,
    ...(selected && { selected }),
    patterned,
    width,
    direction,
    textSize,
    density,
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}
