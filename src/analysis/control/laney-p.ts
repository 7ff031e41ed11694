import { movingRanges } from './xmr.js';

/** A chart of shares whose samples differ in size, 0 to 1. */
export interface LaneyP {
  /** Points with a sample. */
  readonly n: number;
  /** Σ counts / Σ sizes; null where that is 0 / 0. */
  readonly centre: number | null;
  /** By how much the points differ more than chance alone would have them, at least 1; null where no two stand side by side. */
  readonly sigmaZ: number | null;
  /** By place: counts / sizes, and limits from the centre, within 0 and 1; null in a gap. */
  readonly rates: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** Mean moving range of two draws from a normal distribution, in its standard deviations (2/√π). */
export const rangePerSigma = 1.128;

/**
 * Laney's p′ chart: p̄ ± 3·σ_z·√(p̄(1 − p̄)/n_i), σ_z = mean moving range of the z-scores / 1.128, not below 1; all points
 * are the baseline. A size of 0 or NaN is a gap. Shares that are all 0 or all 1 have limits of no width. Throws a
 * RangeError for lists of unequal length and for counts that are no part of their size. Laney 2002, Quality Engineering
 * 14, 531–537.
 */
export function laneyP(counts: ArrayLike<number>, sizes: ArrayLike<number>): LaneyP {
  if (counts.length !== sizes.length) {
    throw new RangeError(`${counts.length} counts need as many sizes: ${sizes.length}`);
  }
  let [n, above, below] = [0, 0, 0];
  const rates = Array.from({ length: sizes.length }, (_, at) => {
    const [count, size] = [counts[at] as number, sizes[at] as number];
    if (size < 0 || size === Infinity) throw new RangeError(`invalid size: ${size}`);
    if (!(size > 0)) return null;
    if (!(count >= 0 && count <= size)) throw new RangeError(`count not between 0 and ${size}: ${count}`);
    n += 1;
    above += count;
    below += size;
    return count / size;
  });
  const centre = n === 0 ? null : above / below;
  const chance = (at: number): number =>
    Math.sqrt(((centre ?? NaN) * (1 - (centre ?? NaN))) / (sizes[at] as number));
  // Where all are 0 or all 1, none is off by anything: 0 and not 0 / 0.
  const scores = rates.map((rate, at) =>
    rate === null || centre === null ? NaN : rate === centre ? 0 : (rate - centre) / chance(at),
  );
  const ranges = movingRanges(scores).filter((range) => range !== null);
  const sigmaZ =
    ranges.length === 0
      ? null
      : Math.max(1, ranges.reduce((sum, range) => sum + range, 0) / ranges.length / rangePerSigma);
  const limit = (side: -1 | 1): (number | null)[] =>
    rates.map((rate, at) =>
      rate === null || centre === null || sigmaZ === null
        ? null
        : Math.min(1, Math.max(0, centre + side * 3 * sigmaZ * chance(at))),
    );
  return { n, centre, sigmaZ, rates, low: limit(-1), high: limit(1) };
}
