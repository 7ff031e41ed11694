import { acrossPaper, baselineShift, type Paper, type PlotFrame } from './plot-frame.js';
import type { Look } from './marks/look.js';
import type { Point } from './marks/point.js';
import type { PaintRole, Shape } from './scene.js';
import { spread } from './spread.js';
import { round } from './round.js';

/** The name of a line. */
export interface LineName {
  readonly key: string;
  readonly text: string;
  readonly role: PaintRole;
  readonly dash?: readonly number[];
  /** Whether what it names is a surface rather than a line. */
  readonly surface?: true;
  /** Of the surface, where that tells it apart. */
  readonly look?: Look;
  /** Of the text: `ink`, or `muted` for what recedes. */
  readonly fill: PaintRole;
}

/** Pixels from the plot's end to the names; the strokes that lead to them are drawn there. */
export const leaderWidth = 18;
const touch = 4;

/** Whether there is room to name the lines at their ends, on this paper: else they get a legend. */
export function namesFitAtEnds(
  names: readonly LineName[],
  { width, height, textSize, labelWidth }: Paper,
): boolean {
  const widest = Math.max(...names.map(({ text }) => labelWidth(text)));
  return widest <= width / 4 && names.length * textSize * 1.4 <= height / 2;
}

/**
 * Names beside the lines' ends, moved apart where they would touch, each with a stroke of its line's colour to it. From a
 * line that ends well within the plot it is dotted and recedes: it would look like more of the line.
 */
export function endLabels(names: readonly (LineName & { readonly end: Point })[], frame: PlotFrame): Shape[] {
  const { plot, direction, textSize } = frame;
  const rtl = direction === 'rtl';
  const half = textSize / 2;
  const places = spread(
    names.map(({ end }) => end.y),
    textSize * 1.4,
    plot.y - half + 1,
    plot.y + plot.height + half,
  );
  // Along reading, from the side where it starts.
  const endOfPlot = acrossPaper(frame, rtl ? plot.x : plot.x + plot.width);
  const shapes: Shape[] = [];
  names.forEach(({ key, text, role, dash, fill, end }, at) => {
    const y = places[at] as number;
    const from = acrossPaper(frame, acrossPaper(frame, end.x) + touch);
    const isFar = endOfPlot - acrossPaper(frame, end.x) > leaderWidth;
    const bend = acrossPaper(frame, Math.max(endOfPlot, acrossPaper(frame, end.x)) + touch);
    const to = acrossPaper(frame, endOfPlot + leaderWidth - touch);
    shapes.push(
      {
        kind: 'path',
        key: `leader ${key}`,
        layer: 'label',
        d: `M${round(from)},${round(end.y)}H${round(bend)}L${round(to)},${round(y)}`,
        stroke: isFar ? 'axis' : role,
        ...(isFar ? { dash: [1, 4] } : dash && { dash: [2, 2] }),
      },
      {
        kind: 'text',
        key: `name ${key}`,
        layer: 'label',
        x: acrossPaper(frame, endOfPlot + leaderWidth),
        y: y + baselineShift(textSize),
        text,
        anchor: rtl ? 'right' : 'left',
        fill,
        size: textSize,
      },
    );
  });
  return shapes;
}
