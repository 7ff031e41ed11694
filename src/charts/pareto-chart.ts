import { crisp, valueAxis } from './axes/value-axis.js';
import { barChart, type BarDrawing } from './bar-chart.js';
import type { BarChartSpec } from './bar-chart-spec.js';
import { columnLabelsHeight } from './column-labels.js';
import { baselineShift } from './plot-frame.js';
import { round } from './round.js';
import type { PaintRole, Shape } from './scene.js';

/** Colour of the line, and of what the bars are compared with. */
const role: PaintRole = 'previous';
const dotRadius = 3;
/** Between two labels of the axis, to the text's size. */
const labelGap = 1;

/** A place on the paper. */
type Place = readonly [x: number, y: number];

/**
 * Bars with what each makes together with all before it: the chart of bars whose one series is compared with its own sums,
 * and a line that joins these. Both are on one axis that begins at 0, so that the line begins at the end of the first bar.
 * Values stand with the names, where no line runs. Where names are over their bars, a line from row to row would run
 * through them: there each bar goes on as a stroke to its own sum.
 */
export function paretoChart(given: BarChartSpec): BarDrawing {
  const drawn = barChart({ ...given, valuesWith: 'names' });
  const scaled = drawn.shape === 'rows' ? withAxis(given, drawn) : drawn;
  const points = sumsOf(given, drawn);
  if (points === null) return scaled;
  const { shapes } = scaled.scene;
  const stacked = drawn.shape === 'rows' && drawn.plot.width >= given.width;
  const plain = stacked ? shapes : shapes.filter(({ key }) => !key.startsWith('previous '));
  const line = stacked ? strokes(points, drawn) : joined(points);
  // Over the bars, under what is written.
  const after = plain.findLastIndex(({ layer }) => layer === 'bar') + 1;
  return { ...scaled, scene: { ...scaled.scene, shapes: plain.toSpliced(after, 0, ...line) } };
}

/** Of each bar with a sum, where this lies; null where there is nothing to join. */
function sumsOf(
  { series, direction }: BarChartSpec,
  { shape, plot, marks }: BarDrawing,
): readonly (Place | null)[] | null {
  const [first] = series;
  const sums = first?.previous;
  const value = first?.values[0] ?? 0;
  const [mark, next] = marks;
  // A line joins two points at least, and its scale is that of the first bar, which is the longest.
  if (sums === undefined || mark === undefined || next === undefined || !(value > 0)) return null;
  const start = direction === 'rtl' ? plot.x + plot.width : plot.x;
  const foot = plot.y + plot.height;
  const along = shape === 'columns' ? (mark.y - foot) / value : (mark.x - start) / value;
  const lane = next.y - mark.y;
  return marks.map(({ row, x, y }) => {
    const sum = sums[row] as number;
    if (Number.isNaN(sum)) return null;
    return shape === 'columns' ? [x, foot + along * sum] : [start + along * sum, y - lane / 2];
  });
}

/** The sums as dots on one line. */
function joined(points: readonly (Place | null)[]): Shape[] {
  const known = points.filter((point) => point !== null);
  const d = known.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)},${round(y)}`).join('');
  const dots = known.map(([x, y]) => {
    const [left, middle] = [round(x - dotRadius), round(y)];
    return `M${left},${middle}a${dotRadius},${dotRadius} 0 1 0 ${2 * dotRadius},0a${dotRadius},${dotRadius} 0 1 0 ${-2 * dotRadius},0Z`;
  });
  return [
    { kind: 'path', key: 'cumulative', layer: 'line', d, stroke: role, strokeWidth: 2 },
    {
      kind: 'path',
      key: 'cumulative points',
      layer: 'point',
      d: dots.join(''),
      fill: role,
      stroke: 'surface',
      strokeWidth: 1,
    },
  ];
}

/** From each bar's end to its sum, in the middle of the bar. */
function strokes(points: readonly (Place | null)[], { marks, bars }: BarDrawing): Shape[] {
  const d = points.flatMap((point, at) => {
    const [mark, bar] = [marks[at], bars[at]];
    if (point === null || mark === undefined || bar === undefined) return [];
    return [`M${round(mark.x)},${crisp(bar.y + bar.height / 2)}H${round(point[0])}`];
  });
  return [{ kind: 'path', key: 'cumulative', layer: 'line', d: d.join(''), stroke: role, strokeWidth: 1 }];
}

/** Lying bars with their axis under them: lines of grid behind the bars, and as many labels as have room. */
function withAxis(spec: BarChartSpec, drawn: BarDrawing): BarDrawing {
  const { plot, marks, scene } = drawn;
  const { textSize = 12, series, width, direction } = spec;
  const [first] = series;
  const value = first?.values[0] ?? 0;
  const mark = marks[0];
  if (first === undefined || mark === undefined || !(value > 0) || scene.shapes.length === 0) return drawn;
  const start = direction === 'rtl' ? plot.x + plot.width : plot.x;
  const high = first.previous?.findLast((sum) => !Number.isNaN(sum)) ?? value;
  const axis = valueAxis(
    { low: 0, high, limits: spec.limits, zero: true, steps: spec.steps ?? 'decimal' },
    plot.width / 2,
    (one) => spec.formatValue(one),
  );
  const foot = plot.y + plot.height;
  const lines: Shape[] = [];
  const labels: Shape[] = [];
  let free = -Infinity;
  for (const { value: at, label } of axis.ticks) {
    // The axis may end on a tick beyond the whole, for which there is no paper.
    if (at > high * (1 + 1e-9)) continue;
    const x = start + ((mark.x - start) / value) * at;
    if (at > 0) {
      const d = `M${crisp(x)},${plot.y}V${foot}`;
      lines.push({ kind: 'path', key: `value ${at}`, layer: 'grid', d, stroke: 'grid' });
    }
    const half = spec.labelWidth(label) / 2;
    const middle = Math.max(half, Math.min(width - half, x));
    const along = direction === 'rtl' ? width - middle : middle;
    if (along - half < free) continue;
    free = along + half + labelGap * textSize;
    labels.push({
      kind: 'text',
      key: `value ${at}`,
      layer: 'tick',
      x: middle,
      y: foot + columnLabelsHeight(textSize) - textSize * 0.65 + baselineShift(textSize),
      text: label,
      anchor: 'middle',
      fill: 'muted',
      size: textSize,
    });
  }
  const height = scene.height + columnLabelsHeight(textSize);
  const shapes = [...lines, ...scene.shapes, ...labels];
  const hoverScene: BarDrawing['hoverScene'] = (at, focused) => ({
    ...drawn.hoverScene(at, focused),
    height,
  });
  return { ...drawn, hoverScene, scene: { ...scene, height, shapes } };
}
