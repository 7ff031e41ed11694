import type { Formula } from '../define.js';
import { quantile as quantileMs } from '../../query/bins.js';

/** A quantile of a histogram of milliseconds, in seconds, within the bins' error of 1 %. */
export function quantile(histogram: string, n: string, p: number): Formula {
  return {
    value(sums) {
      const { bin, count } = sums.bins(histogram);
      const ms = quantileMs(bin, count, p);
      return ms === null ? NaN : ms / 1000;
    },
    numerator: () => NaN,
    denominator: () => NaN,
    n: (sums) => sums.number(n),
  };
}
