import type { MetricDefinition } from '../../metrics/define.js';
import { studentTQuantile } from '../../metrics/intervals/student-t.js';
import type { MetricValue } from '../../metrics/table.js';

/** One side of a comparison: the contacts of a group, by what an answer tells of them. */
export interface Side {
  /** Sample. */
  readonly n: number;
  /** In the metric's unit. */
  readonly value: number;
  /** Of one unit of the sample, in the metric's unit squared: of a share value × (1 − value). */
  readonly variance: number;
  /** Of a share: how many of the n; null of a mean. */
  readonly successes: number | null;
}

/** What the metric's answer tells of a group; null where it has no interval, or fewer than 2. */
export function sideOf(
  { value, n, numerator, low, high, standardError }: MetricValue,
  { interval }: Pick<MetricDefinition, 'interval'>,
): Side | null {
  if (interval === 'none' || value === null || low === null || high === null || n < 2) return null;
  if (interval === 'wilson') {
    if (numerator === null || !Number.isSafeInteger(numerator) || !Number.isSafeInteger(n)) return null;
    return { n, value, variance: value * (1 - value), successes: numerator };
  }
  // The score's own interval is of an adjusted one.
  const error = standardError ?? (high - low) / 2 / studentTQuantile(0.975, n - 1);
  return { n, value, variance: n * error ** 2, successes: null };
}

/**
 * All others, of a whole and a part of it: their sample, mean and spread. Null where fewer than 2 are left. Sums of squares
 * about the mean: S = S₁ + S₂ + n₁·n₂/n·(x̄₁ − x̄₂)².
 */
export function restOf(all: Side, part: Side): Side | null {
  const n = all.n - part.n;
  if (!(n >= 2)) return null;
  if (all.successes !== null && part.successes !== null) {
    const successes = all.successes - part.successes;
    if (successes < 0 || successes > n) return null;
    return { n, value: successes / n, variance: (successes / n) * (1 - successes / n), successes };
  }
  const value = (all.n * all.value - part.n * part.value) / n;
  const between = ((part.n * n) / all.n) * (part.value - value) ** 2;
  const squares = (all.n - 1) * all.variance - (part.n - 1) * part.variance - between;
  return { n, value, variance: Math.max(0, squares / (n - 1)), successes: null };
}
