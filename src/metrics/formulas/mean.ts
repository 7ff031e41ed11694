import type { Formula, Sums } from '../define.js';
import { quotient } from './quotient.js';
import { meanInterval, meanSpread } from '../intervals/mean.js';

/**
 * A mean of a number a row. The sum counts `perUnit` to the published unit (1000 ms a second, 10,000 to a score); the sum
 * of squares is of values in `squareUnit` of the same integers.
 */
export function mean(
  names: { readonly sum: string; readonly squares: string; readonly n: string },
  perUnit: number,
): Formula {
  const perSquared = perUnit / squareUnit;
  return {
    value: (sums) => quotient(sums.number(names.sum), perUnit * sums.number(names.n)),
    numerator: (sums) => sums.number(names.sum) / perUnit,
    denominator: (sums) => sums.number(names.n),
    n: (sums) => sums.number(names.n),
    bounds(sums) {
      const interval = meanInterval(...squaredUnits(sums));
      return interval && { low: interval.low / perSquared, high: interval.high / perSquared };
    },
    estimate(sums) {
      const spread = meanSpread(...squaredUnits(sums));
      return (
        spread && {
          kind: 'spread',
          value: spread.value / perSquared,
          variance: spread.variance / perSquared ** 2,
          df: spread.df,
        }
      );
    },
  };

  /** n, Σx and Σx² of the values in the unit of the squares. */
  function squaredUnits(sums: Sums): [number, number, number] {
    return [sums.number(names.n), sums.number(names.sum) / squareUnit, sums.number(names.squares)];
  }
}

/** Squares are of tenths of a second (100 ms) and of hundredths of a score: sums of them stay exact integers for long. */
export const squareUnit = 100;
