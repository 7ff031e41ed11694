import type { MarksDrawing } from '../../charts/marks-drawing.js';
import { mixChart } from '../../charts/mix-chart.js';
import { seriesLook, type Look } from '../../charts/marks/look.js';
import { seriesRole, seriesRoles, type PaintRole } from '../../charts/scene.js';
import type { MixChart } from '../../views/mix-chart.js';
import { textWidth } from '../text-width.js';
import { chartLabelSize } from '../tokens/type.js';

/** Draws shares on a paper of so many pixels; lying bars take the height that they need. */
export function drawMix(
  chart: MixChart,
  patterned: boolean,
  selected: ReadonlySet<number> | undefined,
  width: number,
  height: number,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
  fontSize: number,
): MarksDrawing {
  const textSize = fontSize * chartLabelSize;
  return mixChart({
    ...chart,
    parts: chart.parts.map(({ colour, ...part }) => ({ ...part, ...partPaint(colour, patterned) })),
    ...(selected && { selected }),
    width,
    height,
    direction,
    textSize,
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}

/**
 * What is no value of its own recedes: a light grey, and what is not known an outline. A part has a pattern where it has to share its colour: with all colours of the
 * palette in use, or where the system leaves a page but few.
 */
export function partPaint(
  colour: MixChart['parts'][number]['colour'],
  patterned: boolean,
): { readonly role: PaintRole; readonly look?: Look } {
  if (colour === 'rest') return { role: 'previous', ...(patterned && { look: 'hollow' }) };
  if (colour === 'unknown') return { role: 'previous', look: 'speckled' };
  const shares = patterned || colour > seriesRoles.length;
  return { role: seriesRole(colour), ...(shares && { look: seriesLook(colour) }) };
}
