import { linear } from './linear.js';
import type { Rectangle } from './plot-frame.js';
import type { PathShape } from './scene.js';
import { round } from './round.js';

/** A scale for the bars of one column; 0 always lies on it. */
export interface BarScale {
  readonly low: number;
  readonly high: number;
}

/** A scale that holds all values of a column and 0; NaN counts for nothing. */
export function barScale(values: Iterable<number>): BarScale {
  let low = 0;
  let high = 0;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  // Pixels can be divided by the difference of such numbers, and it is one.
  if (high - low < 1e-300) return { low: 0, high: 0 };
  return { low: Math.max(low, -1e300), high: Math.min(high, 1e300) };
}

/** The bar of one cell, from 0 on: to the left of it where the value is below. Nothing for NaN. */
export function barCell(
  key: string,
  value: number,
  { low, high }: BarScale,
  box: Rectangle,
  direction: 'ltr' | 'rtl',
): PathShape[] {
  if (!Number.isFinite(value) || low === high) return [];
  const ends: [number, number] =
    direction === 'rtl' ? [box.x + box.width, box.x] : [box.x, box.x + box.width];
  const place = linear([low, high], ends);
  const zero = place(0);
  const end = place(Math.max(low, Math.min(high, value)));
  const from = round(Math.min(zero, end));
  const to = round(Math.max(zero, end));
  const shapes: PathShape[] = [];
  if (to > from) {
    const d = `M${from},${box.y}H${to}V${box.y + box.height}H${from}Z`;
    shapes.push({ kind: 'path', key: `bar ${key}`, layer: 'area', d, fill: 'series-1' });
  }
  if (low < 0) {
    const d = `M${round(zero)},${box.y}V${box.y + box.height}`;
    shapes.push({ kind: 'path', key: `zero ${key}`, layer: 'axis', d, stroke: 'axis' });
  }
  return shapes;
}
