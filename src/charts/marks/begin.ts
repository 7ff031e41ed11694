import { fitText, type PlotFrame } from '../plot-frame.js';
import type { Shape } from '../scene.js';

const inset = 4;

/**
 * A line across the plot where what is known ends, and its label behind it in the direction of time, as far as there is
 * room. `below`: whether the first line of labels is taken.
 */
export function beginMark(
  x: number,
  label: string,
  { frame, below }: { readonly frame: PlotFrame; readonly below: boolean },
): { readonly line: readonly Shape[]; readonly label: readonly Shape[] } {
  const { plot, textSize, direction, labelWidth } = frame;
  const rtl = direction === 'rtl';
  const [start, end] = [plot.x, plot.x + plot.width];
  const after = rtl ? x - start : end - x;
  const before = plot.width - after;
  // Of a short stretch to come there is more room on the side of what is known.
  const isAfter = labelWidth(label) + inset <= after || after >= before;
  const text = fitText(label, (isAfter ? after : before) - inset, labelWidth);
  const toRight = isAfter !== rtl;
  return {
    line: [
      {
        kind: 'path',
        key: 'begin',
        layer: 'rule',
        d: `M${x},${plot.y}v${plot.height}`,
        stroke: 'axis',
        strokeWidth: 1,
        dash: [2, 2],
      },
    ],
    label:
      text === ''
        ? []
        : [
            {
              kind: 'text',
              key: 'begin',
              layer: 'label',
              x: toRight ? x + inset : x - inset,
              y: plot.y + 4 + textSize * (below ? 2.4 : 1),
              text,
              anchor: toRight ? 'left' : 'right',
              fill: 'muted',
              size: textSize,
              halo: 'surface',
            },
          ],
  };
}
