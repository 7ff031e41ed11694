import type { LineName } from './end-labels.js';
import { acrossPaper, baselineShift, fitText, type Paper } from './plot-frame.js';
import type { PathShape, Shape } from './scene.js';

const lineWidth = 16;
const boxSize = 10;
const swatchGap = 6;
const entryGap = 18;

/** Names over the plot, where marks cannot be named beside them, in as many rows as they need. `top`: where they begin. */
export function legend(
  names: readonly LineName[],
  paper: Paper,
  top = 0,
): { shapes: Shape[]; height: number } {
  const { width, direction, textSize, labelWidth } = paper;
  const rowHeight = Math.ceil(textSize * 1.6);
  const shapes: Shape[] = [];
  let along = 0;
  let row = 0;
  for (const { key, text, role, dash, surface, fill } of names) {
    const swatchWidth = surface ? boxSize : lineWidth;
    const shown = fitText(text, width - swatchWidth - swatchGap, labelWidth);
    const entry = swatchWidth + swatchGap + labelWidth(shown);
    if (along > 0 && along + entry > width) {
      along = 0;
      row++;
    }
    const middle = top + (row + 0.5) * rowHeight;
    const [from, to] = [acrossPaper(paper, along), acrossPaper(paper, along + swatchWidth)];
    shapes.push(
      {
        kind: 'path',
        key: `swatch ${key}`,
        layer: 'label',
        ...(surface
          ? { d: `M${from},${middle - boxSize / 2}H${to}v${boxSize}H${from}Z`, fill: role }
          : { d: `M${from},${middle}H${to}`, stroke: role, strokeWidth: 2, ...(dash && { dash }) }),
      } satisfies PathShape,
      {
        kind: 'text',
        key: `name ${key}`,
        layer: 'label',
        x: acrossPaper(paper, along + swatchWidth + swatchGap),
        y: middle + baselineShift(textSize),
        text: shown,
        anchor: direction === 'rtl' ? 'right' : 'left',
        fill,
        size: textSize,
      },
    );
    along += entry + entryGap;
  }
  return { shapes, height: names.length === 0 ? 0 : (row + 1) * rowHeight + 4 };
}
