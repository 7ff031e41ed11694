/**
 * p-values adjusted for all tests together, in their order: of each the least false discovery rate at which
 * `benjaminiHochberg` tells it. NaN (not tested) stays NaN and counts as no test. Throws a RangeError for a p-value outside
 * 0…1. Benjamini and Hochberg 1995; Yekutieli and Benjamini 1999, J. Statist. Plann. Inference 82, 171–196.
 */
export function adjustedP(values: ArrayLike<number>): Float64Array {
  const order: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const p = values[at] as number;
    if (Number.isNaN(p)) continue;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`p-value not between 0 and 1: ${p}`);
    order.push(at);
  }
  order.sort((a, b) => (values[a] as number) - (values[b] as number));
  const adjusted = new Float64Array(values.length).fill(NaN);
  let least = 1;
  for (let rank = order.length; rank > 0; rank--) {
    const at = order[rank - 1] as number;
    least = Math.min(least, ((values[at] as number) * order.length) / rank);
    adjusted[at] = least;
  }
  return adjusted;
}
