import type { MarksDrawing } from '../../charts/marks-drawing.js';
import type { Look } from '../../charts/marks/look.js';
import type { PaintRole } from '../../charts/scene.js';
import { scoreChart } from '../../charts/score-chart.js';
import type { NpsChart } from '../../views/nps-chart.js';
import type { NpsGroup } from '../../views/nps-scores.js';
import { textWidth } from '../text-width.js';
import { chartLabelSize } from '../tokens/type.js';

/** Told apart by stripes, an outline and a full surface, whatever becomes of the colours. */
export const groupLooks: Readonly<Record<NpsGroup, { readonly role: PaintRole; readonly look: Look }>> = {
  detractors: { role: 'series-2', look: 'striped' },
  passives: { role: 'previous', look: 'hollow' },
  promoters: { role: 'series-1', look: 'full' },
};

/** Draws who answered what on a paper of so many pixels. */
export function drawScores(
  { parts, columns }: NpsChart,
  width: number,
  height: number,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
  fontSize: number,
): MarksDrawing {
  const textSize = fontSize * chartLabelSize;
  return scoreChart({
    parts: parts.map((part) => ({ ...part, ...groupLooks[part.group] })),
    columns,
    width,
    height,
    direction,
    textSize,
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}
