/**
 * The p-quantile of Student's t distribution with `df` degrees of freedom (any positive number), relative error below
 * 1e-9 for p from 0.0001 to 0.9999. Throws a RangeError outside 0 < p < 1 or df > 0.
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`probability not between 0 and 1: ${p}`);
  if (!(df > 0)) throw new RangeError(`degrees of freedom not above 0: ${df}`);
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentTQuantile(1 - p, df);
  if (df === Infinity) return normalQuantile(p);
  const tails = 2 * (1 - p);
  const ratio = gammaRatio(df / 2);
  // Newton's method from below the solution stays below it: both tails together are convex in t.
  let t = df < 3 ? 0 : startingPoint(p, df);
  for (let step = 0; step < 200; step += 1) {
    const density = (ratio / Math.sqrt(df * Math.PI)) * (1 + (t * t) / df) ** (-(df + 1) / 2);
    const next = t + (tailsArea(t, df, ratio) - tails) / (2 * density);
    if (Math.abs(next - t) <= 1e-12 * Math.abs(next)) return next;
    t = next;
  }
  return t;
}

/**
 * P(|T| > |t|) of Student's t distribution with `df` degrees of freedom (any positive number), absolute error below 1e-12:
 * the two-sided p-value. 0 for an infinite t. Throws a RangeError for NaN and outside 0 < df < ∞.
 */
export function studentTTails(t: number, df: number): number {
  if (!(df > 0 && df < Infinity)) throw new RangeError(`degrees of freedom not above 0 and finite: ${df}`);
  if (Number.isNaN(t)) throw new RangeError(`not a quantile: ${t}`);
  if (!Number.isFinite(t * t)) return 0;
  return Math.min(1, Math.max(0, tailsArea(Math.abs(t), df, gammaRatio(df / 2))));
}

/**
 * P(|T| > t): the incomplete beta function I_x(df/2, 1/2) at x = df/(df + t²), by the hypergeometric series of the
 * smaller of x and 1 − x (Abramowitz and Stegun 26.5.4); all terms are positive, so nothing cancels.
 */
function tailsArea(t: number, df: number, ratio: number): number {
  const square = (t * t) / df;
  const y = square / (1 + square);
  const b = df / 2;
  // x^b · y^(1/2) / B(1/2, b), by log1p so that it is exact for large df too.
  const front = (ratio / Math.sqrt(Math.PI)) * Math.sqrt(y) * Math.exp(-b * Math.log1p(square));
  return y < 0.5 ? 1 - 2 * front * series(b, 0.5, y) : (front / b) * series(0.5, b, 1 - y);
}

/** Σ of the products of (a + b + k) / (b + 1 + k) · x, from the empty product on. */
function series(a: number, b: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 0; term > sum * 1e-17; k += 1) {
    term *= ((a + b + k) / (b + 1 + k)) * x;
    sum += term;
  }
  return sum;
}

/** Γ(a + 1/2) / Γ(a): stepped up to where the asymptotic series holds to the last digit. */
function gammaRatio(a: number): number {
  let factor = 1;
  let x = a;
  while (x < 25) {
    factor *= x / (x + 0.5);
    x += 1;
  }
  const u = 1 / x;
  const asymptotic =
    1 +
    u *
      (-1 / 8 +
        u * (1 / 128 + u * (5 / 1024 + u * (-21 / 32768 + u * (-399 / 262144 + u * (869 / 4194304))))));
  return factor * Math.sqrt(x) * asymptotic;
}

/** The first terms of the Cornish–Fisher expansion (Abramowitz and Stegun 26.7.5): a guess to start from. */
function startingPoint(p: number, df: number): number {
  const x = normalQuantile(p);
  const cube = x ** 3;
  const fifth = x ** 5;
  return x + (cube + x) / (4 * df) + (5 * fifth + 16 * cube + 3 * x) / (96 * df * df);
}

/** Standard normal quantile for p ≥ 0.5 by Newton's method on the area. */
function normalQuantile(p: number): number {
  let x = 0;
  for (let step = 0; step < 200; step += 1) {
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    const next = x - (0.5 + normalHalf(x) - p) / density;
    if (Math.abs(next - x) <= 1e-14 * Math.abs(next)) return next;
    x = next;
  }
  return x;
}

/** Area under the standard normal density from 0 to x, by its series of positive terms. */
function normalHalf(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
