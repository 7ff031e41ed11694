import type { Bounds } from '../define.js';
import { z } from './normal.js';
import type { Spread } from './welch.js';

/** Plain standard error of a net promoter score, in points; NaN for n = 0. */
export function npsStandardError(promoters: number, detractors: number, n: number): number {
  return 100 * standardError(promoters, detractors, n);
}

/**
 * 95 % interval of a net promoter score in points, by the adjusted Wald method (n + 3, ¾ a promoter and ¾ a detractor
 * more), cut to ±100. Null for n < 2. Bonett and Price 2012; the plain interval has width 0 where all agree.
 */
export function npsInterval(promoters: number, detractors: number, n: number): Bounds | null {
  const spread = npsSpread(promoters, detractors, n);
  if (spread === null) return null;
  const half = z * Math.sqrt(spread.variance);
  return { low: Math.max(-100, spread.value - half), high: Math.min(100, spread.value + half) };
}

/** The adjusted score, in points, with its variance. Null for n < 2. */
export function npsSpread(promoters: number, detractors: number, n: number): Spread | null {
  if (n < 2) return null;
  const error = 100 * standardError(promoters + 0.75, detractors + 0.75, n + 3);
  return { value: (100 * (promoters - detractors)) / (n + 3), variance: error ** 2, df: Infinity };
}

/** Of a difference of two shares of the same n. */
function standardError(promoters: number, detractors: number, n: number): number {
  const p = promoters / n;
  const d = detractors / n;
  // Rounding may leave the variance of a unanimous answer a hair below 0.
  return Math.sqrt(Math.max(0, p + d - (p - d) ** 2) / n);
}
