/** The next `horizon` values as the last known ones of the same phase; NaN where none is known. */
export function seasonalNaive(past: Float64Array, season: number, horizon: number): Float64Array {
  return Float64Array.from({ length: horizon }, (_, i) => {
    for (let at = past.length + i; ; at -= season) {
      if (at < 0) return Number.NaN;
      if (at < past.length && !Number.isNaN(past[at])) return past[at]!;
    }
  });
}

/** Mean absolute difference of known values to those a season before: what errors are scaled by in MASE. Null of none. */
export function seasonalScale(values: Float64Array, season: number): number | null {
  let [sum, n] = [0, 0];
  for (let at = season; at < values.length; at++) {
    const difference = values[at]! - values[at - season]!;
    if (Number.isNaN(difference)) continue;
    sum += Math.abs(difference);
    n++;
  }
  return n > 0 ? sum / n : null;
}
