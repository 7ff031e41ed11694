import type { Formula } from '../define.js';
import { wilson } from '../intervals/wilson.js';

/** A share: of the rows of the denominator, those that are in the numerator too. */
export function proportion(numerator: string, denominator: string): Formula {
  return {
    // 0 / 0 is NaN, which stands for null.
    value: (sums) => sums.number(numerator) / sums.number(denominator),
    numerator: (sums) => sums.number(numerator),
    denominator: (sums) => sums.number(denominator),
    n: (sums) => sums.number(denominator),
    bounds: (sums) => wilson(sums.number(numerator), sums.number(denominator)),
  };
}
