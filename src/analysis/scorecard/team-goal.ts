import type { Better } from '../../metrics/define.js';
import type { Goal } from './attainment.js';
import { interpolatedQuantile } from '../interpolated-quantile.js';

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
  const [lower, upper] = [interpolatedQuantile(known, 0.25), interpolatedQuantile(known, 0.75)];
  return better === 'higher' ? { floor: lower, target: upper } : { floor: upper, target: lower };
}
