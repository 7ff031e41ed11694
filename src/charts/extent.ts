/** The least and greatest of some numbers; `low > high` where there are none. */
export interface Extent {
  readonly low: number;
  readonly high: number;
}

/** The extent of the numbers; gaps (NaN) do not count. One kind of array: with two it is seven times slower. */
export function extentOf(values: Float64Array): Extent {
  let low = Infinity;
  let high = -Infinity;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    // Both are false for NaN.
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

/** The extent of several extents. */
export function unionOf(extents: readonly Extent[]): Extent {
  return {
    low: extents.reduce((least, { low }) => Math.min(least, low), Infinity),
    high: extents.reduce((greatest, { high }) => Math.max(greatest, high), -Infinity),
  };
}

/** Values that all have a place on paper or are gaps, and their extent: one pass, as there may be a million. */
export interface Surveyed {
  readonly values: Float64Array;
  readonly extent: Extent;
}

/** Surveys values; infinite ones become gaps, in a copy. */
export function survey(values: Float64Array): Surveyed {
  const extent = extentOf(values);
  if (extent.low > -Infinity && extent.high < Infinity) return { values, extent };
  const finite = values.map((value) => (Number.isFinite(value) ? value : Number.NaN));
  return { values: finite, extent: extentOf(finite) };
}
