import type { Formula } from '../define.js';
import { quotient } from './quotient.js';
import { wilson } from '../intervals/wilson.js';

/** A share: of the rows of the denominator, those that are in the numerator too. */
export function proportion(numerator: string, denominator: string): Formula {
  return {
    value: (sums) => quotient(sums.number(numerator), sums.number(denominator)),
    numerator: (sums) => sums.number(numerator),
    denominator: (sums) => sums.number(denominator),
    n: (sums) => sums.number(denominator),
    bounds: (sums) => wilson(sums.number(numerator), sums.number(denominator)),
  };
}
