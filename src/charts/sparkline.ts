import type { Limits } from './axes/value-domain.js';
import { survey } from './extent.js';
import { linear } from './linear.js';
import { lineMark } from './marks/line.js';
import { pointMark } from './marks/point.js';
import { polylines } from './marks/polyline.js';
import { columnMiddle, columnRuns, pixelColumns, valueRuns } from './pixel-columns.js';
import type { Scene } from './scene.js';

/** A line the size of a word, without axes: the shape of a run of values. */
export interface SparklineSpec {
  /** The paper, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly direction: 'ltr' | 'rtl';
  /** Evenly spaced; NaN is a gap. */
  readonly values: Float64Array;
  /** Whether the last value is not final: its stroke is dashed and its point hollow. */
  readonly partialLast: boolean;
  /** Bounds that the quantity cannot pass: values that are all at one of them are drawn at that edge. */
  readonly limits: Limits;
}

/** Room for the last value's dot. */
const margin = 4;

/** Draws from the least value to the greatest, with a dot on the last. Without a value the scene is empty. */
export function sparkline(spec: SparklineSpec): Scene {
  const { width, height, direction, partialLast } = spec;
  const { values, extent } = survey(spec.values);
  const { low, high } = extent;
  if (!(low <= high) || width <= 2 * margin || height <= 2 * margin) return { width, height, shapes: [] };

  const last = values.length - 1;
  const ends: [number, number] = direction === 'rtl' ? [width - margin, margin] : [margin, width - margin];
  const x = linear([0, last], ends);
  const y = heights(low, high, spec);

  const inner = width - 2 * margin;
  const columns =
    values.length > 2 * inner
      ? pixelColumns(
          Float64Array.from(values, (_, at) => at),
          Math.ceil(inner),
        )
      : undefined;
  const runs = columns ? columnRuns(values, columns) : valueRuns(values);
  const lines = polylines(
    runs,
    (index) => x(columns ? columnMiddle(columns, index) : index),
    (index) => y(values[index] as number),
  );
  const isPartial = (index: number): boolean => partialLast && index === last;
  const style = { role: 'series-1', width: columns ? 1.25 : 1.5, hollowPoints: true } as const;
  const shapes = lineMark('values', lines, style, isPartial);
  if (!Number.isNaN(values[last]) && !partialLast) {
    const end = { x: x(last), y: y(values[last] as number) };
    shapes.push(...pointMark('end', [end], { role: 'series-1', radius: 2.5, hollow: false }));
  }
  return { width, height, shapes };
}

/** The height of each value; values that are all the same lie in the middle, or at the limit that they are at. */
function heights(low: number, high: number, { height, limits }: SparklineSpec): (value: number) => number {
  if (low < high) return linear([low, high], [height - margin, margin]);
  if (low === limits.min) return () => height - margin;
  if (low === limits.max) return () => margin;
  return () => height / 2;
}
