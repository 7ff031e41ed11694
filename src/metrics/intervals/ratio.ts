import type { Bounds } from '../define.js';
import { studentTQuantile } from './student-t.js';
import type { Spread } from './welch.js';

/** Of n units that each have an x and a y: Σx, Σy, Σx², Σxy, Σy², all of them in one unit. */
export interface RatioSums {
  readonly n: number;
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

/**
 * 95 % t interval of a ratio of sums R = Σx / Σy, by the residuals x − R·y of its units: R ± t·√(n/(n−1)·Σ(x − R·y)²)/Σy.
 * Null for n < 2 and where Σy is 0. Cochran 1977, Sampling Techniques, 6.4.
 */
export function ratioInterval(sums: RatioSums): Bounds | null {
  const spread = ratioSpread(sums);
  if (spread === null) return null;
  const half = studentTQuantile(0.975, spread.df) * Math.sqrt(spread.variance);
  return { low: spread.value - half, high: spread.value + half };
}

/** Of residuals that are all 0, rounding may leave this share of what they are the difference of. */
const roundedBy = 4 * Number.EPSILON;

/** The ratio with its variance. Null for n < 2 and where Σy is 0. */
export function ratioSpread({ n, x, y, xx, xy, yy }: RatioSums): Spread | null {
  if (n < 2 || y === 0) return null;
  const value = x / y;
  const [products, known] = [2 * value * xy, xx + value * value * yy];
  const squares = known - products > (known + Math.abs(products)) * roundedBy ? known - products : 0;
  return { value, variance: ((n / (n - 1)) * squares) / y ** 2, df: n - 1 };
}
