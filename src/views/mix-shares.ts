import { plainShare, shareDecimals, stepText } from './plain-share.js';
import { printedShares } from './printed-shares.js';
import type { Subject } from './subject.js';

/** A whole's printed shares. */
export interface Shares {
  readonly texts: readonly string[];
  readonly total: number;
  readonly moved: boolean;
}

/** The shares of a whole with as many decimals as its size supports, one at most, so that they add up. */
export function sharesOf(subject: Subject, counts: Float64Array): Shares {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const decimals = shareDecimals(total);
  const { steps, moved } = printedShares([...counts], decimals);
  const texts = steps.map((step, at) => stepText(subject, step, counts[at] as number, total, decimals));
  return { texts, total, moved };
}

/** A share to a decimal more than is printed. */
export function exactShare(subject: Subject, count: number, total: number): string {
  return plainShare(subject, count, total, shareDecimals(total) + 1);
}
