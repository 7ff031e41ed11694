import type { Bounds } from '../define.js';
import { z } from './normal.js';

/**
 * Wilson's score interval of a proportion, 0 ≤ successes ≤ n; 95 % by the catalogue's quantile. Null for n < 2.
 * Wilson 1927; Newcombe 1998, Statistics in Medicine 17, method 3.
 */
export function wilson(successes: number, n: number, quantile: number = z): Bounds | null {
  if (n < 2) return null;
  const p = successes / n;
  const middle = p + quantile ** 2 / (2 * n);
  const half = quantile * Math.sqrt((p * (1 - p)) / n + quantile ** 2 / (4 * n * n));
  const scale = 1 + quantile ** 2 / n;
  return {
    // In exact arithmetic the ends are 0 and 1 here; rounding must not push them past.
    low: successes === 0 ? 0 : Math.max(0, (middle - half) / scale),
    high: successes === n ? 1 : Math.min(1, (middle + half) / scale),
  };
}
