import type { Better } from '../../metrics/define.js';
import type { Goal } from './attainment.js';

/** With fewer values there are no quartiles to speak of. */
export const fewestForQuartiles = 4;

/**
 * The goal that a team sets itself: target its best quartile, floor its worst, of the values that are known (NaN: not).
 * Quartiles are interpolated between neighbours. Null where too few are known, and where neither direction is better.
 */
export function teamGoal(values: ArrayLike<number>, better: Better): Goal | null {
  const known = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (better === 'none' || known.length < fewestForQuartiles) return null;
  const [lower, upper] = [quantile(known, 0.25), quantile(known, 0.75)];
  return better === 'higher' ? { floor: lower, target: upper } : { floor: upper, target: lower };
}

function quantile(sorted: Float64Array, part: number): number {
  const place = part * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
  return below + (above - below) * (place - Math.floor(place));
}
