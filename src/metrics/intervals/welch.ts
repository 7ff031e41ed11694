import type { Bounds } from '../define.js';
import { z } from './normal.js';
import { studentTQuantile } from './student-t.js';

/** An estimate with the variance of it (its standard error, squared) and the degrees of freedom of that. */
export interface Spread {
  readonly value: number;
  readonly variance: number;
  /** Infinity where it is normal. */
  readonly df: number;
}

/** A sample by its size, mean and variance (of n − 1). */
export interface Sample {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/** 95 % interval of the difference of the means of two independent samples. Null where one of them has fewer than 2. Welch 1947. */
export function welch(sample: Sample, other: Sample): Bounds | null {
  if (sample.n < 2 || other.n < 2) return null;
  return differenceOf(ofSample(sample), ofSample(other));
}

/** 95 % interval of the difference of two independent estimates: variances added, degrees of freedom by Satterthwaite. */
export function differenceOf(a: Spread, b: Spread): Bounds {
  const variance = a.variance + b.variance;
  const difference = a.value - b.value;
  if (variance === 0) return { low: difference, high: difference };
  const df = variance ** 2 / (a.variance ** 2 / a.df + b.variance ** 2 / b.df);
  const half = (df === Infinity ? z : studentTQuantile(0.975, df)) * Math.sqrt(variance);
  return { low: difference - half, high: difference + half };
}

function ofSample({ n, mean, variance }: Sample): Spread {
  return { value: mean, variance: variance / n, df: n - 1 };
}
