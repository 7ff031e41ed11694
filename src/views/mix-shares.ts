import { decimalsFor } from '../i18n/precision.js';
import { printedShares } from './printed-shares.js';
import type { Subject } from './subject.js';

/** A whole's printed shares. */
export interface Shares {
  readonly texts: readonly string[];
  readonly total: number;
  readonly moved: boolean;
}

/** The shares of a whole with as many decimals as its size supports, one at most. */
export function sharesOf({ formats, locale }: Subject, counts: Float64Array): Shares {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const decimals = Math.min(1, decimalsFor('ratio', { value: 0.5, low: null, high: null, n: total }));
  const { steps, moved } = printedShares([...counts], decimals);
  const units = 100 * 10 ** decimals;
  const texts = steps.map((step, at) => {
    const count = counts[at] as number;
    // What is there at all is not none, and what is not all is not all.
    if (step === 0 && count > 0)
      return locale.categories.lessThan(formats.value('ratio', 1 / units, decimals));
    if (step === units && count < total) {
      return locale.categories.moreThan(formats.value('ratio', 1 - 1 / units, decimals));
    }
    return formats.value('ratio', step / units, decimals);
  });
  return { texts, total, moved };
}

/** A share to a step more than is printed. */
export function exactShare({ formats }: Subject, count: number, total: number): string {
  const decimals = decimalsFor('ratio', { value: 0.5, low: null, high: null, n: total });
  return formats.value('ratio', count / total, Math.min(2, decimals + 1));
}
