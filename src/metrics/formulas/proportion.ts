import type { Formula } from '../define.js';
import { quotient } from './quotient.js';
import { wilson } from '../intervals/wilson.js';

/**
 * A share: of the rows of the denominator, those that are in the numerator too. Totals of a short time may have more in the
 * numerator, as of calls that were offered before it: then it is no share, and has no interval.
 */
export function proportion(numerator: string, denominator: string): Formula {
  return {
    value: (sums) => quotient(sums.number(numerator), sums.number(denominator)),
    numerator: (sums) => sums.number(numerator),
    denominator: (sums) => sums.number(denominator),
    n: (sums) => sums.number(denominator),
    bounds(sums) {
      const [of, n] = [sums.number(numerator), sums.number(denominator)];
      return of > n ? null : wilson(of, n);
    },
    estimate(sums) {
      const [successes, n] = [sums.number(numerator), sums.number(denominator)];
      return successes > n ? null : { kind: 'proportion', successes, n };
    },
  };
}
