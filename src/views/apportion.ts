/**
 * Cuts a number of units into shares of counts, so that the shares add up to all of them: each its whole units, and the
 * rest to the largest remainders (the first of equal ones). All 0 where nothing is counted.
 */
export function apportion(counts: readonly number[], units: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count / total) * units);
  const shares = exact.map((share) => Math.floor(share + 1e-9));
  let rest = units - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, at) => ({ at, remainder: share - (shares[at] as number) }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { at } of byRemainder) {
    if (rest <= 0) break;
    shares[at] = (shares[at] as number) + 1;
    rest -= 1;
  }
  return shares;
}
