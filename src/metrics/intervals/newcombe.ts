import type { Bounds } from '../define.js';
import { wilson } from './wilson.js';

/**
 * 95 % interval of the difference of two proportions x₁/n₁ − x₂/n₂ of independent samples: the Wilson intervals of both,
 * squared and added. Null where one of them has fewer than 2.
 * Newcombe 1998, Statistics in Medicine 17, 873–890, method 10 (hybrid score).
 */
export function newcombe(
  successes: number,
  n: number,
  otherSuccesses: number,
  otherN: number,
): Bounds | null {
  const own = wilson(successes, n);
  const other = wilson(otherSuccesses, otherN);
  if (own === null || other === null) return null;
  const p = successes / n;
  const q = otherSuccesses / otherN;
  return {
    low: p - q - Math.hypot(p - own.low, other.high - q),
    high: p - q + Math.hypot(own.high - p, q - other.low),
  };
}
