import type { Bounds } from '../define.js';
import { studentTQuantile } from './student-t.js';

/** 95 % t interval of a mean from n, Σx and Σx². Null for n < 2. */
export function meanInterval(n: number, sum: number, sumOfSquares: number): Bounds | null {
  if (n < 2) return null;
  const mean = sum / n;
  // Rounding may leave a variance of equal values a hair below 0.
  const variance = Math.max(0, (sumOfSquares - sum * mean) / (n - 1));
  const half = studentTQuantile(0.975, n - 1) * Math.sqrt(variance / n);
  return { low: mean - half, high: mean + half };
}
