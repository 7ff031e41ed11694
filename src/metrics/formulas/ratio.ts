import type { Formula, Sums } from '../define.js';
import { quotient } from './quotient.js';

/** One number over another one, of whatever sums each is made. `n` is the sample size. */
export function ratio(
  above: (sums: Sums) => number,
  below: (sums: Sums) => number,
  n: (sums: Sums) => number,
): Formula {
  return {
    value: (sums) => quotient(above(sums), below(sums)),
    numerator: above,
    denominator: below,
    n,
  };
}
