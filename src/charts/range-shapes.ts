import { crisp } from './axes/value-axis.js';
import type { Rectangle } from './plot-frame.js';
import type { Shape } from './scene.js';

/** Some buckets in a row, by the first and the last of them. */
export interface BucketRange {
  readonly first: number;
  readonly last: number;
}

/** A stretch of the plot that is selected: a veil, with an edge at either side that needs no colour to be seen. */
export function rangeShapes(from: number, to: number, { y, height }: Rectangle): Shape[] {
  const edges = [from, to].map((x) => `M${crisp(x)},${y}V${y + height}`).join('');
  return [
    {
      kind: 'path',
      key: 'range',
      layer: 'hover',
      d: `M${from},${y}H${to}V${y + height}H${from}Z`,
      fill: 'focus',
      opacity: 0.14,
    },
    { kind: 'path', key: 'range edges', layer: 'hover', d: edges, stroke: 'focus', strokeWidth: 1.5 },
  ];
}
