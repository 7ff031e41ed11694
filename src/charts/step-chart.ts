import type { Limits } from './axes/value-domain.js';
import { marksDrawing } from './laid-marks.js';
import type { MarksDrawing } from './marks-drawing.js';
import type { Rectangle } from './plot-frame.js';
import { roveAlong } from './rove-along.js';
import { timeSeries } from './time-series.js';
import type { TimeSeriesSpec } from './time-series-spec.js';

/** Values that hold from one instant to another: steps, not lines from point to point. */
export interface StepChartSpec extends Omit<TimeSeriesSpec, 'series' | 'rules' | 'limits' | 'zero'> {
  /** The first is what marks stand at, and is drawn on top. */
  readonly series: readonly {
    /** Unique in the chart. */
    readonly id: string;
    readonly label: string;
    readonly mark: 'line' | 'area';
    /** Place in the palette, from 1; that in the list where absent. */
    readonly palette?: number;
    /** `forecast`: dashed. */
    readonly role?: 'main' | 'forecast';
    /** A value for each stretch; NaN is a gap. */
    readonly values: Float64Array;
  }[];
  readonly limits?: Limits;
}

/** Draws steps over time; a mark is a stretch. Throws where the spec's arrays do not fit together. */
export function stepChart(spec: StepChartSpec): MarksDrawing {
  const { starts, ends, direction } = spec;
  const count = starts.length;
  if (ends.length !== count) throw new RangeError(`${count} starts need as many ends: ${ends.length}`);
  for (const { id, values } of spec.series) {
    if (values.length !== count) throw new RangeError(`${count} stretches need as many values: ${id}`);
  }
  // A stretch is its first instant and its last, so that what lies between is level.
  const twice = (first: Float64Array, last: Float64Array): Float64Array =>
    Float64Array.from({ length: 2 * count }, (_, at) => (at % 2 === 0 ? first : last)[at >> 1] as number);
  const lasts = ends.map((end, at) => Math.max(end - 1, starts[at] as number));
  const drawing = timeSeries({
    ...spec,
    formatValue: (value) => spec.formatValue(value),
    timeTicks: (from, to, most) => spec.timeTicks(from, to, most),
    labelWidth: (text) => spec.labelWidth(text),
    starts: twice(starts, lasts),
    ends: twice(lasts, ends),
    rules: [],
    limits: spec.limits ?? { min: 0, max: null },
    zero: true,
    series: spec.series.map(({ values, ...one }, at) => ({
      role: 'main',
      palette: at + 1,
      ...one,
      values: twice(values, values),
    })),
  });
  const { plot, scene } = drawing;
  const lanes = Array.from(starts, (_, at): Rectangle => {
    const sides = [drawing.xOf(2 * at) as number, drawing.xOf(2 * at + 1) as number];
    const x = Math.min(...sides);
    return { x, y: plot.y, width: Math.max(...sides) - x, height: plot.height };
  });
  const levels = lanes.map((_, at) => drawing.pointOf(0, 2 * at)?.y ?? plot.y + plot.height);
  const laid = {
    height: scene.height,
    plot,
    shapes: scene.shapes,
    marks: lanes.map(({ x, width }, row) => ({ row, series: 0, x: x + width / 2, y: levels[row] as number })),
    boxes: lanes.map(({ x, width }, at) => ({ x, width, y: levels[at] as number, height: 0 })),
    lanes,
    markAt: (x: number): number =>
      x < plot.x - 1 || x > plot.x + plot.width + 1 ? -1 : Math.floor(drawing.indexAt(x) / 2),
  };
  return marksDrawing(laid, scene.width, (mark, key) => roveAlong(mark, key, count, direction));
}
