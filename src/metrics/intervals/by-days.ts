import type { Bounds } from '../define.js';
import { studentTQuantile } from './student-t.js';

/** What the days of a stretch of time have of a quotient: numerators and denominators, those of one day at one place. */
export interface DaySums {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** From so many days on a side is also judged by how its days differ. */
export const fewestDays = 7;

/**
 * 95 % interval of the difference of two quotients R = Σx / Σy, by how their days differ: contacts of one day share a
 * queue, so they tell less than as many of their own would. The standard error of each is √(m/(m−1)·Σ(x − R·y)²)/Σy over
 * its m days with something to divide by, t is of the smaller m − 1. Null where a side has fewer than 7 such days.
 * Cochran 1977, Sampling Techniques, 9A (clusters of unequal size).
 */
export function differenceByDays(own: DaySums, other: DaySums): Bounds | null {
  const a = overDays(own);
  const b = overDays(other);
  if (a === null || b === null) return null;
  const half = studentTQuantile(0.975, Math.min(a.days, b.days) - 1) * Math.sqrt(a.variance + b.variance);
  return { low: a.value - b.value - half, high: a.value - b.value + half };
}

/** A quotient with its variance by days, and how many those with something to divide by are; null below `fewest`. */
export function overDays(
  { above, below }: DaySums,
  fewest: number = fewestDays,
): { readonly value: number; readonly variance: number; readonly days: number } | null {
  const days = below.filter((y) => y !== 0).length;
  if (days < fewest) return null;
  const total = below.reduce((sum, y) => sum + y, 0);
  const value = above.reduce((sum, x) => sum + x, 0) / total;
  const squares = below.reduce((sum, y, i) => sum + ((above[i] as number) - value * y) ** 2, 0);
  return { value, variance: ((days / (days - 1)) * squares) / total ** 2, days };
}
