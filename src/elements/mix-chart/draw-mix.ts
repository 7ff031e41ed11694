import type { MarksDrawing } from '../../charts/marks-drawing.js';
import { mixChart } from '../../charts/mix-chart.js';
import { seriesRole, type PaintRole } from '../../charts/scene.js';
import type { MixChart } from '../../views/mix-chart.js';
import { textWidth } from '../text-width.js';

/** Size of the labels, to that of the element's text. */
const labelSize = 0.75;

/** Draws shares on a paper of so many pixels; lying bars take the height that they need. */
export function drawMix(
  chart: MixChart,
  selected: ReadonlySet<number> | undefined,
  width: number,
  height: number,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
  fontSize: number,
): MarksDrawing {
  const textSize = fontSize * labelSize;
  return mixChart({
    ...chart,
    parts: chart.parts.map(({ colour, ...part }) => ({ ...part, role: partRole(colour) })),
    ...(selected && { selected }),
    width,
    height,
    direction,
    textSize,
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}

/** What is no value of its own is grey. */
export function partRole(colour: MixChart['parts'][number]['colour']): PaintRole {
  if (colour === 'rest') return 'muted';
  return colour === 'unknown' ? 'previous' : seriesRole(colour);
}
