/** The 95 % intervals of the catalogue's rule 7, written down once more. */

export type Interval = readonly [low: number, high: number] | null;

const z = 1.959964;

/** Both solutions of the score equation. */
export function wilsonInterval(x: number, n: number): Interval {
  if (n < 2) return null;
  const a = 1 + z ** 2 / n;
  const b = -(2 * (x / n) + z ** 2 / n);
  const c = (x / n) ** 2;
  const root = Math.sqrt(Math.max(0, b ** 2 - 4 * a * c));
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}

export function meanOf(values: readonly number[]): {
  readonly mean: number | null;
  readonly interval: Interval;
} {
  const n = values.length;
  if (n === 0) return { mean: null, interval: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { mean, interval: null };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const half = tQuantile(n - 1) * Math.sqrt(variance / n);
  return { mean, interval: [mean - half, mean + half] };
}

export function npsInterval(promoters: number, detractors: number, n: number): Interval {
  if (n < 2) return null;
  const [p, d] = [(promoters + 0.75) / (n + 3), (detractors + 0.75) / (n + 3)];
  const half = z * Math.sqrt((p + d - (p - d) ** 2) / (n + 3));
  return [Math.max(-100, 100 * (p - d - half)), Math.min(100, 100 * (p - d + half))];
}

/** 97.5 % of Student's t for whole degrees of freedom, by bisection of the finite sums of A&S 26.7.3 and 26.7.4. */
function tQuantile(df: number): number {
  let [low, high] = [0, 20];
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (centralArea(middle, df) < 0.95) low = middle;
    else high = middle;
  }
  return low;
}

function centralArea(t: number, df: number): number {
  const angle = Math.atan(t / Math.sqrt(df));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  let term = df % 2 === 1 ? cosine : 1;
  let sum = df === 1 ? 0 : term;
  for (let k = df % 2 === 1 ? 2 : 1; k <= df - 3; k += 2) {
    term *= (k / (k + 1)) * cosine ** 2;
    sum += term;
  }
  return df % 2 === 1 ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}
