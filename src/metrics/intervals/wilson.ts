import type { Bounds } from '../define.js';
import { z } from './normal.js';

/**
 * Wilson's score interval (95 %) of a proportion, 0 ≤ successes ≤ n. Null for n < 2.
 * Wilson 1927; Newcombe 1998, Statistics in Medicine 17, method 3.
 */
export function wilson(successes: number, n: number): Bounds | null {
  if (n < 2) return null;
  const p = successes / n;
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    // In exact arithmetic the ends are 0 and 1 here; rounding must not push them past.
    low: successes === 0 ? 0 : Math.max(0, (middle - half) / scale),
    high: successes === n ? 1 : Math.min(1, (middle + half) / scale),
  };
}
