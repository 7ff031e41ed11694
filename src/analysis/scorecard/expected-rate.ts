/**
 * What a ratio would be at others' rates for a mix of one's own: Σ size·rate ÷ Σ size, over the cells of the mix, in the
 * rate's unit. A cell whose rate is not known (NaN) leaves both sums. NaN where nothing remains.
 *
 * @param sizes denominators of the own cells
 * @param rates the centre's value of the same cells
 * @throws RangeError for lists of unequal length
 */
export function expectedRate(sizes: ArrayLike<number>, rates: ArrayLike<number>): number {
  if (sizes.length !== rates.length) {
    throw new RangeError(`sizes and rates of unequal length: ${sizes.length}, ${rates.length}`);
  }
  let [sum, all] = [0, 0];
  for (let at = 0; at < sizes.length; at++) {
    const [size, rate] = [sizes[at] as number, rates[at] as number];
    if (!(size > 0) || Number.isNaN(rate)) continue;
    sum += size * rate;
    all += size;
  }
  return all === 0 ? NaN : sum / all;
}
