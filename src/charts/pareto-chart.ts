import { barChart, type BarDrawing } from './bar-chart.js';
import type { BarChartSpec } from './bar-chart-spec.js';
import type { PaintRole, Shape } from './scene.js';

/** Colour of the line, and of what the bars are compared with. */
const role: PaintRole = 'previous';

/**
 * Bars with what each makes together with all before it: the chart of bars whose one series is compared with its own sums,
 * and a line that joins these. Both are on one axis that begins at 0, so that the line begins at the end of the first bar.
 */
export function paretoChart(spec: BarChartSpec): BarDrawing {
  const drawn = barChart(spec);
  const line = cumulativeLine(spec, drawn);
  if (line === null) return drawn;
  const { shapes } = drawn.scene;
  // Over the bars, under what is written.
  const after = shapes.findLastIndex(({ layer }) => layer === 'bar') + 1;
  return { ...drawn, scene: { ...drawn.scene, shapes: shapes.toSpliced(after, 0, line) } };
}

function cumulativeLine(
  { series, direction }: BarChartSpec,
  { shape, plot, marks }: BarDrawing,
): Shape | null {
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
  const points = marks.flatMap(({ row, x, y }) => {
    const sum = sums[row] as number;
    if (Number.isNaN(sum)) return [];
    const point: readonly [number, number] =
      shape === 'columns' ? [x, foot + along * sum] : [start + along * sum, y - lane / 2];
    return [point];
  });
  const round = (number: number): number => Math.round(number * 100) / 100;
  const d = points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)},${round(y)}`).join('');
  return { kind: 'path', key: 'cumulative', layer: 'line', d, stroke: role, strokeWidth: 2 };
}
