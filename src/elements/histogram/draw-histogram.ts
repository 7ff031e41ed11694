import { histogram } from '../../charts/histogram.js';
import type { MarksDrawing } from '../../charts/marks-drawing.js';
import type { Histogram } from '../../views/histogram.js';
import { textWidth } from '../text-width.js';
import { chartLabelSize } from '../tokens/type.js';

/** Draws bins on a paper of so many pixels. */
export function drawHistogram(
  chart: Histogram,
  selected: ReadonlySet<number> | undefined,
  width: number,
  height: number,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
  fontSize: number,
): MarksDrawing {
  const textSize = fontSize * chartLabelSize;
  return histogram({
    ...chart,
    ...(selected && { selected }),
    width,
    height,
    direction,
    textSize,
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}
