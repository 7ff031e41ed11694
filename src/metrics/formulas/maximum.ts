import type { Formula } from '../define.js';

/** The largest of a row's milliseconds, in seconds. */
export function maximum(name: string, n: string): Formula {
  return {
    value: (sums) => sums.number(name) / 1000,
    numerator: () => NaN,
    denominator: () => NaN,
    n: (sums) => sums.number(n),
  };
}
