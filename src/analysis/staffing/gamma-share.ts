/**
 * P(a, y·u) / P(a, y) of the regularized lower incomplete gamma function, for a ≥ 1, y ≥ 0 and `u` = e^−x with x ≥ 0:
 * which part of a gamma distribution's mass below y lies below y·u. From 0 to 1, absolute error some 1e-12 for a up to
 * 1e9. NIST Digital Library of Mathematical Functions, 8.7.1 and 8.9.2.
 */
export function gammaShare(a: number, y: number, x: number): number {
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  const z = y * Math.exp(-x);
  // Below the mean both are series behind factors x^a·e^−x / Γ(a + 1): of their quotient Γ is gone, and with it overflow.
  if (y <= a) return Math.exp(-y * Math.expm1(-x) - a * x) * (series(a, z) / series(a, y));
  const below = 1 - upper(a, y);
  return (z <= a ? front(a, z) * series(a, z) : 1 - upper(a, z)) / below;
}

/** Σ over k ≥ 0 of z^k / ((a + 1) … (a + k)), for z ≤ a. */
function series(a: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-18; k += 1) {
    term *= z / (a + k);
    sum += term;
  }
  return sum;
}

/** Q(a, x) for x > a by its continued fraction, with Lentz's method (Numerical Recipes, 6.2). */
function upper(a: number, x: number): number {
  const factor = front(a, x);
  if (factor === 0) return 0;
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let i = 1; ; i += 1) {
    const over = -i * (i - a);
    b += 2;
    d = 1 / (over * d + b);
    c = c === Infinity ? b : b + over / c;
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return factor * a * value;
}

/**
 * x^a·e^−x / Γ(a + 1), by its distance from where it is greatest, so that great exponents do not cancel: C. Loader, Fast
 * and Accurate Computation of Binomial Probabilities (2000).
 */
function front(a: number, x: number): number {
  return Math.exp(-a * excess((x - a) / a) - stirlingError(a)) / Math.sqrt(2 * Math.PI * a);
}

/** t − ln(1 + t), for t > −1. */
function excess(t: number): number {
  if (Math.abs(t) > 0.1) return t - Math.log1p(t);
  // ln(1 + t) = 2·artanh(s), s = t / (2 + t): the first terms cancel on paper instead of in doubles.
  const s = t / (2 + t);
  const square = s * s;
  let power = s * square;
  let sum = 0;
  for (let k = 3; Math.abs(power) > 1e-20 * Math.abs(t * s); k += 2) {
    sum += power / k;
    power *= square;
  }
  return t * s - 2 * sum;
}

/** ln Γ(a + 1) less Stirling's formula, for a ≥ 1. */
function stirlingError(a: number): number {
  let correction = 0;
  let n = a;
  // One up: error(n) = error(n + 1) + (n + 1/2)·ln((n + 1) / n) − 1.
  for (; n < 20; n += 1) correction += (n + 0.5) * Math.log1p(1 / n) - 1;
  const square = n * n;
  return correction + (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / n;
}
