import { linear } from './linear.js';
import { dotMark, type Dot } from './marks/dot.js';
import type { Rectangle } from './plot-frame.js';
import type { PathShape } from './scene.js';

/** A scale for the dots of one column: all its cells have the same. */
export interface DotScale {
  readonly low: number;
  readonly high: number;
  /** What each dot is held against, drawn as a rule through all cells; NaN for none. */
  readonly rule: number;
}

/** From so many dots on, the two percent at each end may lie beyond the scale, lest one of them shrink all others. */
const many = 50;
/** The difference of two such numbers is still a number. */
const largest = 1e300;
/** A difference by which pixels can still be divided. */
const smallest = 1e-300;

/**
 * A scale that holds the whiskers of a column. Hollow dots rest on too little to widen it, unless there are no others;
 * `zero` has it begin at 0. Values that are all the same lie in its middle.
 */
export function dotScale(dots: readonly Dot[], rule: number, zero: boolean): DotScale {
  const known = dots.filter(({ value }) => Number.isFinite(value));
  const firm = known.filter(({ hollow }) => !hollow);
  const shaping = firm.length > 0 ? firm : known;
  const ascending = (end: 'low' | 'high'): number[] =>
    shaping.map((dot) => (Number.isFinite(dot[end]) ? dot[end] : dot.value)).sort((a, b) => a - b);
  const cut = shaping.length >= many ? Math.floor(shaping.length * 0.02) : 0;
  const ends = [ascending('low')[cut], ascending('high')[shaping.length - 1 - cut], rule, zero ? 0 : NaN]
    .filter((end): end is number => end !== undefined && Number.isFinite(end))
    .map((end) => Math.max(-largest, Math.min(largest, end)));
  if (ends.length === 0) return { low: 0, high: 1, rule };
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  return { low, high: high - low < smallest ? low : high, rule };
}

const radius = 3.5;

/** One cell of the column, with its rule: `box` is the room that it has. From right to left the scale is mirrored. */
export function dotCell(
  key: string,
  dot: Dot,
  scale: DotScale,
  box: Rectangle,
  direction: 'ltr' | 'rtl',
): PathShape[] {
  const left = box.x + radius + 1;
  const right = box.x + box.width - radius - 1;
  if (right <= left) return [];
  const place = linear([scale.low, scale.high], direction === 'rtl' ? [right, left] : [left, right]);
  const y = box.y + box.height / 2;
  const shapes: PathShape[] = [];
  if (Number.isFinite(scale.rule)) {
    const x = Math.round(Math.max(left, Math.min(right, place(scale.rule))) * 100) / 100;
    shapes.push({
      kind: 'path',
      key: `rule ${key}`,
      layer: 'rule',
      d: `M${x},${box.y}V${box.y + box.height}`,
      stroke: 'target',
      strokeWidth: 1,
      opacity: 0.6,
    });
  }
  return [...shapes, ...dotMark(key, dot, { left, right, y, radius, role: 'series-1', place })];
}
