import type { Formula } from '../define.js';

/** A plain count. It is known even where it is 0. */
export function count(name: string): Formula {
  return {
    value: (sums) => sums.number(name),
    numerator: (sums) => sums.number(name),
    denominator: () => NaN,
    n: (sums) => sums.number(name),
  };
}
