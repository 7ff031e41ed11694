import { studentTQuantile } from '../../metrics/intervals/student-t.js';
import { rangePerSigma } from './laney-p.js';
import { limitsPerRange } from './xmr.js';

/** A series in time, NaN where there is a gap. */
export interface ControlledSeries {
  readonly values: ArrayLike<number>;
  /** Of shares: what each is a share of. Then limits are Laney's p′, else those of moving ranges. */
  readonly sizes?: ArrayLike<number>;
  /** By place, 1: a point that the limits are made from. */
  readonly baseline: ArrayLike<number>;
  /** By place, from 0: the weekday or hour of the week, whose own mean is taken off. Without it there is no season. */
  readonly cells?: ArrayLike<number>;
  /** Whether limits allow for what a baseline of this size leaves open; they do by default. */
  readonly allowance?: boolean;
}

/** Why there are no limits: under 20 points of a baseline (or none left beside their season), or all of these equal. */
export type ControlLack = 'baseline-too-short' | 'no-variation';

/** In the values' unit, by place; NaN where the baseline has no such weekday or hour, or a share has no sample. */
export interface ControlLimits {
  /** What the baseline has us expect: its mean, with a season that of the weekday or hour. */
  readonly centre: Float64Array;
  /** Not cut at natural bounds. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Points of the baseline. */
  readonly n: number;
  /** The baseline's mean without its season; of shares Σ / Σ. */
  readonly mean: number;
  /** Of the values as they are without their season; with `sizes`, of the z-scores. */
  readonly meanRange: number;
  /** With `sizes`: by how much points differ more than chance alone would have them, at least 1. */
  readonly sigmaZ: number | null;
  /** Limits as a multiple of those without allowance; of all points the mean. 1 where there is none. */
  readonly widened: number;
}

/** The fewest points that limits are made from. */
export const leastBaseline = 20;

/**
 * Of points without change, the share that the rule of limits alone may signal. 3 standard deviations that are known
 * would make it 2.7 in a thousand, and all four rules together more than one point in a hundred; 1.5 keeps them below.
 */
const falseShare = 0.0015;

/** Degrees of freedom of a mean moving range, per one of a sum of squares: its efficiency for long series of normal draws. */
const rangeEfficiency = 0.62;

/**
 * Centre and limits of each point, from a baseline whose season is taken off first: mean ± 2.66 × mean moving range or,
 * of shares, p̄ ± 3·σ_z·√(p̄(1 − p̄)/n_i).
 *
 * These limits promise 3 standard deviations of a process that is known. From 20 points neither its mean nor its spread
 * is: more than one point in fifty would signal without any change, and with a season more still, as means of three
 * Mondays follow these three, so that the baseline looks calmer than what comes after it. The allowance is that of a
 * prediction: the spread divided by what the season's means took of it, Student's t in place of the normal quantile,
 * and the error of the mean itself (leverage h = the point's weight in its mean). The floor of σ_z, chance alone, is no
 * estimate and is not widened as one.
 * Throws a RangeError for lists of unequal length.
 */
export function controlLimits({
  values,
  sizes,
  baseline,
  cells,
  allowance = true,
}: ControlledSeries): ControlLimits | ControlLack {
  const { length } = values;
  for (const list of [sizes, baseline, cells]) {
    if (list !== undefined && list.length !== length) {
      throw new RangeError(`${length} values need as many: ${list.length}`);
    }
  }
  const weight = (at: number): number => (sizes === undefined ? 1 : (sizes[at] as number));
  const known = (at: number): boolean => !Number.isNaN(values[at]) && weight(at) > 0;
  const inBase = (at: number): boolean => baseline[at] === 1 && known(at);
  const cellAt = (at: number): number => (cells === undefined ? 0 : (cells[at] as number));

  // Of each weekday or hour in the baseline: the weight of its points, and the sum of the values by weight.
  const weights = new Map<number, number>();
  const sums = new Map<number, number>();
  let n = 0;
  for (let at = 0; at < length; at += 1) {
    if (!inBase(at)) continue;
    n += 1;
    const cell = cellAt(at);
    weights.set(cell, (weights.get(cell) ?? 0) + weight(at));
    sums.set(cell, (sums.get(cell) ?? 0) + (values[at] as number) * weight(at));
  }
  // A season of n means has taken off all that there was.
  if (n < leastBaseline || n === weights.size) return 'baseline-too-short';
  const mean = total(sums) / total(weights);
  const usual = (at: number): number => (sums.get(cellAt(at)) ?? NaN) / (weights.get(cellAt(at)) ?? NaN);
  const leverage = (at: number): number => weight(at) / (weights.get(cellAt(at)) ?? NaN);
  const chance = (at: number): number =>
    sizes === undefined ? 1 : Math.sqrt((mean * (1 - mean)) / weight(at));
  const off = (at: number): number => ((values[at] as number) - usual(at)) / chance(at);

  let [range, left, ranges] = [0, 0, 0];
  for (let at = 1; at < length; at += 1) {
    if (!inBase(at) || !inBase(at - 1)) continue;
    ranges += 1;
    range += Math.abs(off(at) - off(at - 1));
    // What taking off means of few points left of the spread of this difference; nothing, of two of the same mean.
    const taken = cellAt(at) === cellAt(at - 1) ? 0 : (leverage(at) + leverage(at - 1)) / 2;
    left += Math.sqrt(Math.max(0, 1 - taken));
  }
  if (ranges === 0) return 'baseline-too-short';
  const meanRange = range / ranges;
  // Means of equal values miss them by their rounding.
  if (!(meanRange > 1e-12 * Math.abs(mean / chance(firstOf(length, inBase))))) return 'no-variation';

  const spread = allowance && left > 0 ? range / left : meanRange;
  const freedom = Math.max(1, rangeEfficiency * (n - weights.size));
  // As multiples of 3 standard deviations: one that is estimated, and one that is known, as that of chance is.
  const [estimated, certain] = allowance
    ? [studentTQuantile(1 - falseShare / 2, freedom) / 3, studentTQuantile(1 - falseShare / 2, Infinity) / 3]
    : [1, 1];
  const sigmaZ = sizes === undefined ? null : Math.max(1, spread / rangePerSigma);
  const [plain, reach] =
    sizes === undefined
      ? [limitsPerRange * meanRange, limitsPerRange * spread * estimated]
      : [
          3 * Math.max(1, meanRange / rangePerSigma),
          3 * Math.max(certain, (spread / rangePerSigma) * estimated),
        ];

  const centre = Float64Array.from({ length }, (_, at) => usual(at));
  let [widths, points] = [0, 0];
  const half = Float64Array.from(centre, (_, at) => {
    if (!(weight(at) > 0)) return NaN;
    const share = allowance ? reach * Math.sqrt(1 + leverage(at)) : plain;
    if (!Number.isNaN(share)) [widths, points] = [widths + share / plain, points + 1];
    return share * chance(at);
  });
  return {
    centre,
    low: centre.map((middle, at) => middle - (half[at] as number)),
    high: centre.map((middle, at) => middle + (half[at] as number)),
    ...{ n, mean, meanRange, sigmaZ },
    widened: allowance ? widths / points : 1,
  };
}

function total(parts: ReadonlyMap<number, number>): number {
  return [...parts.values()].reduce((sum, part) => sum + part, 0);
}

function firstOf(length: number, is: (at: number) => boolean): number {
  let at = 0;
  while (at < length && !is(at)) at += 1;
  return at;
}
