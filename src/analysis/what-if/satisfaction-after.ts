import type { VendorClaim } from './vendor-claims.js';

/** With its 95 % interval. */
export interface WhatIfEstimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A share that something is said to lead to. */
export interface ExpectedShare extends WhatIfEstimate {
  /** What was said leads beyond 0 or 1, where it is cut: it cannot be meant so far. */
  readonly isCut: boolean;
}

/** A share after an absolute change, within 0 and 1. The ends of the interval are cut as well. */
export function shareAfter(share: number, { value, low, high }: WhatIfEstimate): ExpectedShare {
  const within = (change: number): number => Math.max(0, Math.min(1, share + change));
  const isCut = share + value < 0 || share + value > 1;
  return { value: within(value), low: within(low), high: within(high), isCut };
}

/** What a claim says of another step than its own, in proportion: relative to what satisfaction is. */
export function claimedRelative({ step, relative }: VendorClaim, asked: number): number {
  // Without a minus before nothing.
  return asked === 0 ? 0 : (relative * asked) / step;
}
