/** The places that one may hold, 1 for the best; `from` < `to`: a place that is shared. NaN for those without a score. */
export interface SharedRanks {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/**
 * Ranks by intervals, so that noise ranks nobody. Above an agent stand only those whose whole interval lies above theirs,
 * so for below: the rank is the range of places between, `3–5`.
 *
 * Two agents share a rank exactly where their intervals overlap (touching ones do), and then their ranges have a place in
 * common. That is no equivalence, nor can it be: where A overlaps B, and B overlaps C, but C lies wholly below A, then A is
 * `1–2`, B is `1–3` and C is `2–3`. A is told from C; B from neither. Chains of neighbours merged into one rank would put
 * the best and the worst of a large team together, and groups cut somewhere would part neighbours that noise alone parts.
 *
 * @param lows lower ends of the intervals; NaN: the agent has no score
 * @param highs upper ends, of the same length
 * @throws RangeError for lists of unequal length and for an interval that ends before it begins
 */
export function sharedRanks(lows: ArrayLike<number>, highs: ArrayLike<number>): SharedRanks {
  const { length } = lows;
  if (highs.length !== length) {
    throw new RangeError(`intervals of unequal length: ${length}, ${highs.length}`);
  }
  const known: number[] = [];
  for (let at = 0; at < length; at++) {
    const [low, high] = [lows[at] as number, highs[at] as number];
    if (low > high) throw new RangeError(`invalid interval: ${low}…${high}`);
    if (!Number.isNaN(low) && !Number.isNaN(high)) known.push(at);
  }
  const sortedLows = Float64Array.from(known, (at) => lows[at] as number).sort();
  const sortedHighs = Float64Array.from(known, (at) => highs[at] as number).sort();
  const from = new Float64Array(length).fill(NaN);
  const to = new Float64Array(length).fill(NaN);
  for (const at of known) {
    from[at] = 1 + known.length - countUpTo(sortedLows, highs[at] as number);
    to[at] = known.length - countBelow(sortedHighs, lows[at] as number);
  }
  return { from, to };
}

/** How many of sorted numbers are at most a bound. */
function countUpTo(sorted: Float64Array, bound: number): number {
  return placeOf(sorted, (one) => one <= bound);
}

function countBelow(sorted: Float64Array, bound: number): number {
  return placeOf(sorted, (one) => one < bound);
}

function placeOf(sorted: Float64Array, isBefore: (one: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
