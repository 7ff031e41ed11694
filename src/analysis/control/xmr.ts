/** The chart of single values and their moving ranges, all in the values' unit. */
export interface Xmr {
  /** Known values. */
  readonly n: number;
  /** Their mean; null where there are none. */
  readonly centre: number | null;
  /** |value − the one before| by place; null at the first value and beside a gap. */
  readonly ranges: readonly (number | null)[];
  /** Mean of those; null where no two values stand side by side. */
  readonly meanRange: number | null;
  /** centre ∓ 2.66 × meanRange, cut at the bounds; null where that is. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface XmrOptions {
  /** Limits in mean moving ranges; 2.66 = 3 / 1.128 as it is usually printed. */
  readonly perRange?: number;
  /** Bounds that the quantity cannot pass. */
  readonly min?: number | null;
  readonly max?: number | null;
}

/** Limits, in mean moving ranges from the centre. */
export const limitsPerRange = 2.66;

/**
 * Centre and limits of a series in time, all of whose values are the baseline; NaN is a gap, over which no moving range
 * reaches. Throws a RangeError for an infinite value, and limits that are not above 0. Wheeler 1993, Understanding
 * Variation; NIST/SEMATECH e-Handbook 6.3.2.2.
 */
export function xmr(
  values: ArrayLike<number>,
  { perRange = limitsPerRange, min = null, max = null }: XmrOptions = {},
): Xmr {
  if (!(perRange > 0 && perRange < Infinity)) throw new RangeError(`limits not above 0: ${perRange}`);
  const ranges = movingRanges(values);
  let [n, sum] = [0, 0];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (Number.isNaN(value)) continue;
    n += 1;
    sum += value;
  }
  const centre = n === 0 ? null : sum / n;
  const known = ranges.filter((range) => range !== null);
  const meanRange =
    known.length === 0 ? null : known.reduce((total, range) => total + range, 0) / known.length;
  const reach = meanRange === null ? null : perRange * meanRange;
  return {
    n,
    centre,
    ranges,
    meanRange,
    low: centre === null || reach === null ? null : Math.max(centre - reach, min ?? -Infinity),
    high: centre === null || reach === null ? null : Math.min(centre + reach, max ?? Infinity),
  };
}

/** How far each value is from the one before it; null at the first one and beside a gap (NaN). */
export function movingRanges(values: ArrayLike<number>): readonly (number | null)[] {
  return Array.from({ length: values.length }, (_, at) => {
    const value = values[at] as number;
    if (Math.abs(value) === Infinity) throw new RangeError(`value not finite: ${value}`);
    const range = at === 0 ? NaN : Math.abs(value - (values[at - 1] as number));
    return Number.isNaN(range) ? null : range;
  });
}
