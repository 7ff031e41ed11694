/**
 * Fisher's exact test of x₁ of n₁ against x₂ of n₂, for more in the first: the chance of x₁ or more of the x₁ + x₂ in it,
 * were they dealt at random (the upper tail of the hypergeometric distribution), relative error below 1e-9. 1 where a side
 * is empty. Throws a RangeError where counts are no whole numbers 0 ≤ x ≤ n. Fisher 1934, Statistical Methods, §21.02.
 */
export function fisherUpper(successes: number, n: number, otherSuccesses: number, otherN: number): number {
  for (const [x, of] of [
    [successes, n],
    [otherSuccesses, otherN],
  ] as const) {
    if (!(Number.isSafeInteger(x) && Number.isSafeInteger(of) && x >= 0 && x <= of)) {
      throw new RangeError(`not so many of so many: ${x} of ${of}`);
    }
  }
  const all = successes + otherSuccesses;
  const least = Math.max(0, all - otherN);
  const most = Math.min(all, n);
  if (successes <= least) return 1;
  // Each term by that before it, from a scale of its own: all are positive, so nothing cancels.
  const ratio = (x: number): number => ((all - x) * (n - x)) / ((x + 1) * (otherN - all + x + 1));
  let upper = 1;
  for (let x = successes, term = 1; x < most; x++) {
    term *= ratio(x);
    upper += term;
    // So far above the rest that nothing of that is seen in it.
    if (upper > 1e300) return 1;
    if (term < upper * 1e-17) break;
  }
  let lower = 0;
  for (let x = successes - 1, term = 1; x >= least; x--) {
    term /= ratio(x);
    lower += term;
    if (term < lower * 1e-17) break;
    // So far above that what is asked for is none of it.
    if (lower > upper * 1e300) return 0;
  }
  return upper / (upper + lower);
}
