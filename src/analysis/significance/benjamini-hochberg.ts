/**
 * Of many tests by their p-values, which are told at a false discovery rate: of what is told, no more than `rate` is in
 * expectation chance, whatever the tests and however many of them are true (independent or positively dependent ones).
 * An answer a test, in their order; NaN (not tested) is never told and counts as no test. Throws a RangeError for a
 * p-value or rate outside 0…1. Benjamini and Hochberg 1995, J. R. Statist. Soc. B 57, 289–300.
 */
export function benjaminiHochberg(values: ArrayLike<number>, rate = 0.05): readonly boolean[] {
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`rate not between 0 and 1: ${rate}`);
  const tested: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const p = values[i] as number;
    if (Number.isNaN(p)) continue;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`p-value not between 0 and 1: ${p}`);
    tested.push(p);
  }
  tested.sort((a, b) => a - b);
  const last = tested.findLastIndex((p, i) => p <= (rate * (i + 1)) / tested.length);
  const limit = last < 0 ? -1 : (tested[last] as number);
  return Array.from(values, (p) => p <= limit);
}
