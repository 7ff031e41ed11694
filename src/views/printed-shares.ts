import { apportion } from './apportion.js';

/** Shares as they are printed. */
export interface PrintedShares {
  /** Whole steps of 10^−decimals percent, which add up to 100 %; all 0 where the whole is nothing. */
  readonly steps: readonly number[];
  /** Whether a share was moved from where rounding it alone would put it. */
  readonly moved: boolean;
}

/**
 * Rounds the shares of a whole so that they add up to 100 % (the largest-remainder method): each is rounded down, and
 * the steps that are missing go to the largest remainders, of equal ones to the first. No share moves by a whole step.
 */
export function printedShares(counts: readonly number[], decimals: number): PrintedShares {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  if (!(whole > 0)) return { steps: counts.map(() => 0), moved: false };
  const units = 100 * 10 ** decimals;
  const steps = apportion(counts, units);
  const exact = counts.map((count) => (count / whole) * units);
  return { steps, moved: exact.some((share, at) => Math.round(share) !== steps[at]) };
}
