import { survey, unionOf } from './extent.js';
import { linear } from './linear.js';
import { lineMark } from './marks/line.js';
import { polylines } from './marks/polyline.js';
import { columnMiddle, columnRuns, pixelColumns, valueRuns } from './pixel-columns.js';
import { seriesRole, type Scene } from './scene.js';

/** All of a chart over time, small and without axes: to find one's place in. */
export interface OverviewSpec {
  /** The paper, in CSS pixels; time takes its whole width. */
  readonly width: number;
  readonly height: number;
  readonly direction: 'ltr' | 'rtl';
  /** First instant of each bucket, ascending, and that at which it is over, epoch milliseconds. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly series: readonly {
    readonly id: string;
    readonly role: 'main' | 'previous' | 'forecast';
    readonly palette: number;
    /** NaN is a gap. */
    readonly values: Float64Array;
  }[];
  /** The time from one edge of the paper to the other. */
  readonly from: number;
  readonly to: number;
  /** Whether values are drawn from 0. */
  readonly zero: boolean;
}

/** Of a line's stroke: it is whole within the paper. */
const margin = 2;

/** Draws the main series, each value in the middle of its bucket. Without a value or room the scene is empty. */
export function overview(spec: OverviewSpec): Scene {
  const { width, height, direction, starts, ends, from, to, zero } = spec;
  const shown = spec.series
    .filter(({ role }) => role === 'main')
    .map((series) => ({ ...series, ...survey(series.values) }));
  const all = unionOf(shown.map(({ extent }) => extent));
  if (!(all.low <= all.high) || width <= 0 || height <= 2 * margin || from >= to)
    return { width, height, shapes: [] };
  const low = zero ? Math.min(0, all.low) : all.low;
  const high = zero ? Math.max(0, all.high) : all.high;
  const middles = starts.map((start, at) => (start + (ends[at] as number)) / 2);
  const x = linear([from, to], direction === 'rtl' ? [width, 0] : [0, width]);
  const y = low < high ? linear([low, high], [height - margin, margin]) : (): number => height / 2;
  const columns = middles.length > 2 * width ? pixelColumns(middles, Math.ceil(width)) : undefined;
  return {
    width,
    height,
    shapes: shown.toReversed().flatMap(({ id, palette, values }) =>
      lineMark(
        id,
        polylines(
          columns ? columnRuns(values, columns) : valueRuns(values),
          (index) => x(columns ? columnMiddle(columns, index) : (middles[index] as number)),
          (index) => y(values[index] as number),
        ),
        { role: seriesRole(palette), width: 1, hollowPoints: false },
        () => false,
      ),
    ),
  };
}
