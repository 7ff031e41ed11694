import type { Bounds } from '../define.js';
import { studentTQuantile } from './student-t.js';
import type { Spread } from './welch.js';

/** 95 % t interval of a mean from n, Σx and Σx². Null for n < 2, and where the squares are not known (NaN). */
export function meanInterval(n: number, sum: number, sumOfSquares: number): Bounds | null {
  const spread = meanSpread(n, sum, sumOfSquares);
  if (spread === null) return null;
  const half = studentTQuantile(0.975, spread.df) * Math.sqrt(spread.variance);
  return { low: spread.value - half, high: spread.value + half };
}

/** Of equal values, rounding may leave this share of their squares: as doubles none of it is known to be a deviation. */
const roundedBy = 4 * Number.EPSILON;

/** The mean with its variance. Null for n < 2. */
export function meanSpread(n: number, sum: number, sumOfSquares: number): Spread | null {
  if (n < 2 || Number.isNaN(sumOfSquares)) return null;
  const value = sum / n;
  const deviations = sumOfSquares - sum * value;
  const variance = deviations > sumOfSquares * roundedBy ? deviations / (n - 1) : 0;
  return { value, variance: variance / n, df: n - 1 };
}
