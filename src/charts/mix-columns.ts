import { drawValueAxis, valueAxis, valueAxisWidth } from './axes/value-axis.js';
import { bands } from './bands.js';
import { columnLabelsHeight, drawColumnLabels, fittingTicks } from './column-labels.js';
import { endLabels, leaderWidth, namesFitAtEnds } from './end-labels.js';
import type { LaidMarks } from './laid-marks.js';
import { legend } from './legend.js';
import { linear } from './linear.js';
import { nameOf, segments } from './mix-bars.js';
import { stackOf, type MixChartSpec } from './mix-chart-spec.js';
import { acrossPaper, type Paper, type PlotFrame, type Rectangle } from './plot-frame.js';
import type { Shape } from './scene.js';

/** Wholes beside each other, of one height; the first part is at the foot. Parts are named at the last column. */
export function mixColumns(spec: MixChartSpec, paper: Paper): LaidMarks {
  const { width, height, direction, textSize, labelWidth } = paper;
  const { parts, rows } = spec;
  const names = parts.map(nameOf);
  const last = stackOf(rows.at(-1)?.counts ?? new Float64Array(parts.length));
  // A part that the last column lacks has no place there for its name.
  const atEnds = last.every(({ from, to }) => to > from) && namesFitAtEnds(names, paper);
  const key = legend(atEnds ? [] : names, paper);
  const top = key.height + Math.ceil(textSize / 2) + 2;
  const plotHeight = Math.max(1, height - top - columnLabelsHeight(textSize));
  const axis = valueAxis(
    { low: 0, high: 1, limits: { min: 0, max: 1 }, zero: true, steps: 'decimal' },
    plotHeight,
    (share) => spec.formatShare(share),
  );
  const before = Math.min(width / 2, valueAxisWidth(axis, labelWidth));
  const after = atEnds ? leaderWidth + Math.ceil(Math.max(...names.map(({ text }) => labelWidth(text)))) : 4;
  const plotWidth = Math.max(1, width - before - after);
  const plot = {
    x: direction === 'rtl' ? width - before - plotWidth : before,
    y: top,
    width: plotWidth,
    height: plotHeight,
  };
  const frame: PlotFrame = { ...paper, plot };
  const columns = bands(rows.length, before, before + plotWidth);
  const y = linear([0, 1], [top + plotHeight, top]);
  const thickness = Math.max(0.5, columns.step - (columns.step > 12 ? columns.step * 0.22 : 1));
  const rectangles = rows.map(({ counts }, row) => {
    const [a, b] = [-1, 1].map((side) =>
      acrossPaper(paper, columns.middle(row) + (side * thickness) / 2),
    ) as [number, number];
    return stackOf(counts).map(({ from, to }): Rectangle => ({
      x: Math.min(a, b),
      y: y(to),
      width: thickness,
      height: y(from) - y(to),
    }));
  });
  const lastBar = rectangles.at(-1) ?? [];
  const ends = atEnds
    ? endLabels(
        names.map((name, at) => {
          const box = lastBar[at] as Rectangle;
          const x = direction === 'rtl' ? box.x : box.x + box.width;
          return { ...name, end: { x, y: box.y + box.height / 2 } };
        }),
        frame,
      )
    : [];
  const rowNames = rows.map(({ label, rest }, row) => ({ row, label, ...(rest && { rest }) }));
  const labels = fittingTicks((most) => spec.rowTicks?.(most) ?? rowNames, columns, width, labelWidth);
  const shapes: Shape[] = [
    ...key.shapes,
    ...drawValueAxis(axis, y, frame),
    ...segments(spec, rectangles),
    ...drawColumnLabels(labels, columns, frame),
    ...ends,
  ];
  return {
    height,
    plot,
    shapes,
    marks: rectangles.flatMap((bar, row) =>
      bar.map((box, series) => ({ row, series, x: box.x + box.width / 2, y: box.y + box.height / 2 })),
    ),
    boxes: rectangles.flat(),
    lanes: rows.map((_, row) => {
      const [a, b] = [acrossPaper(paper, columns.start(row)), acrossPaper(paper, columns.start(row + 1))];
      return {
        x: Math.min(a, b),
        y: top,
        width: Math.abs(b - a),
        height: plotHeight + columnLabelsHeight(textSize),
      };
    }),
    markAt(x, at) {
      const row = columns.at(acrossPaper(paper, x));
      if (row < 0) return -1;
      const part = (rectangles[row] as readonly Rectangle[]).findIndex(
        (box) => box.height > 0 && at >= box.y && at <= box.y + box.height,
      );
      return part < 0 ? -1 : row * parts.length + part;
    },
  };
}
