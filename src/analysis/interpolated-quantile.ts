/** The quantile of ascending values, linear between neighbours (Hyndman and Fan's seventh); beyond 0 and 1 the ends. */
export function interpolatedQuantile(sorted: Float64Array, share: number): number {
  const at = Math.max(0, Math.min(1, share)) * (sorted.length - 1);
  const low = Math.floor(at);
  const from = sorted[low]!;
  const to = sorted[Math.min(sorted.length - 1, low + 1)]!;
  return from + (to - from) * (at - low);
}
