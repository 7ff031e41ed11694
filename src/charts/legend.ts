import type { LineName } from './end-labels.js';
import { filledBox } from './marks/look.js';
import { acrossPaper, baselineShift, fitText, type Paper } from './plot-frame.js';
import type { Shape } from './scene.js';

const lineWidth = 16;
const boxSize = 10;
/** Of a surface whose pattern has to be seen. */
const patternSize = 14;
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
  for (const { key, text, role, dash, surface, look, fill } of names) {
    const size = look ? patternSize : boxSize;
    const swatchWidth = surface ? size : lineWidth;
    const shown = fitText(text, width - swatchWidth - swatchGap, labelWidth);
    const entry = swatchWidth + swatchGap + labelWidth(shown);
    if (along > 0 && along + entry > width) {
      along = 0;
      row++;
    }
    const middle = top + (row + 0.5) * rowHeight;
    const [from, to] = [acrossPaper(paper, along), acrossPaper(paper, along + swatchWidth)];
    shapes.push(
      ...(surface
        ? filledBox(
            `swatch ${key}`,
            { x: Math.min(from, to), y: middle - size / 2, width: size, height: size },
            role,
            look ?? 'full',
          ).map((shape): Shape => ({ ...shape, layer: 'label' }))
        : [
            {
              kind: 'path',
              key: `swatch ${key}`,
              layer: 'label',
              d: `M${from},${middle}H${to}`,
              stroke: role,
              strokeWidth: 2,
              ...(dash && { dash }),
            } satisfies Shape,
          ]),
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
