import { interpolatedQuantile } from '../interpolated-quantile.js';

/** How far forecasts were off at rolling origins, for bands around others. */
export interface Residuals {
  /** What was forecast, above 0 or 0. */
  readonly forecast: number[];
  /** What came less what was forecast. */
  readonly error: number[];
  /** How much less is known at the lead of the forecast than at the first: a factor of the deviation, from 1. */
  readonly growth: number[];
}

/** Bands by the quantiles of past errors, scaled by the level of what is forecast. */
export interface BandScale {
  /** A count's own noise: variance per contact. */
  readonly perCount: number;
  /** Of the level: variance per contact squared. */
  readonly perSquare: number;
  /** By level of confidence, errors in units of the deviation. */
  readonly quantiles: readonly { readonly level: number; readonly low: number; readonly high: number }[];
}

/** Errors are not divided by less than the deviation of half a contact: forecasts of nearly nothing are not nearly sure. */
const least = 0.5;
/** Fewer blocks of errors than this give no band. */
const leastBlocks = 5;

/**
 * Learns bands from errors: variance a·f + b·f² (noise of counts, and of the level), then the empirical quantiles of the
 * errors in units of it. Quantiles are taken as if one error more had been seen beyond each end, as conformal prediction does: of
 * as many as are independent of each other, since values of a block (of `blocks`) go up and down together. Null from fewer than 5 blocks.
 * Some steps, since a year of five minutes has hundreds of thousands of errors.
 */
export function* bandScale(
  residuals: Residuals,
  blocks: number,
  levels: readonly number[],
): Generator<undefined, BandScale | null> {
  if (blocks < leastBlocks || residuals.error.length < leastBlocks) return null;
  const { perCount, perSquare } = variances(residuals);
  yield;
  const units = Float64Array.from(residuals.error, (error, i) => {
    const spread = deviation(residuals.forecast[i]!, residuals.growth[i]!, perCount, perSquare);
    return spread > 0 ? error / spread : 0;
  });
  yield;
  units.sort();
  yield;
  const independent = independentOf(residuals, blocks, perCount, perSquare);
  const quantiles = levels.map((level) => {
    const tail = ((1 - level) / 2) * (1 + 1 / independent) - 1 / independent;
    return { level, low: interpolatedQuantile(units, tail), high: interpolatedQuantile(units, 1 - tail) };
  });
  return { perCount, perSquare, quantiles };
}

/** The band of a forecast, not below 0. */
export function bandAt(
  scale: BandScale,
  at: number,
  forecast: number,
  growth: number,
): readonly [low: number, high: number] {
  const { low, high } = scale.quantiles[at]!;
  const spread = deviation(forecast, growth, scale.perCount, scale.perSquare);
  return [
    Math.max(0, Math.min(forecast, forecast + low * spread)),
    Math.max(forecast, forecast + high * spread),
  ];
}

function deviation(forecast: number, growth: number, perCount: number, perSquare: number): number {
  const size = forecast + least;
  return Math.sqrt(perCount * size + perSquare * size * size) * growth;
}

/** How many errors tell as much as these: fewer, the more of their variance is that of the level, which a block shares. */
function independentOf({ forecast }: Residuals, blocks: number, perCount: number, perSquare: number): number {
  const n = forecast.length;
  const size = forecast.reduce((sum, value) => sum + value, 0) / n + least;
  const common = perSquare * size * size;
  const shared = common > 0 ? common / (perCount * size + common) : 0;
  return n / (1 + (n / blocks - 1) * shared);
}

/** Least squares of e²/f on f, neither below 0. */
function variances({ forecast, error, growth }: Residuals): { perCount: number; perSquare: number } {
  let [n, x, y, xx, xy, squares, yFree] = [0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < error.length; i++) {
    const size = forecast[i]! + least;
    const square = (error[i]! / growth[i]!) ** 2;
    n++;
    x += size;
    xx += size * size;
    y += square / size;
    xy += square;
    squares += square;
    yFree += square / (size * size);
  }
  const spread = n * xx - x * x;
  // Of forecasts that are nearly all as large nobody can tell the two apart.
  const perSquare = spread > 1e-6 * n * xx ? (n * xy - x * y) / spread : 0;
  const perCount = (y - perSquare * x) / n;
  if (perSquare < 0) return { perCount: squares / x, perSquare: 0 };
  if (perCount < 0) return { perCount: 0, perSquare: yFree / n };
  return { perCount, perSquare };
}
