/** A part of a weighted mean with its interval. A part without one is known exactly: `low` and `high` are its value. */
export interface WeightedPart {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** At least 0. */
  readonly weight: number;
}

export interface WeightedScore {
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The weighted mean of independent parts with the interval that theirs give: distances from value to bound are added in
 * squares, on either side by itself (the method of variance estimates recovery, Zou and Donner 2008; Newcombe's interval
 * of a difference is the same). So a part at the end of its scale adds nothing on that side. Null without weight.
 */
export function weightedScore(parts: readonly WeightedPart[]): WeightedScore | null {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (!(all > 0)) return null;
  let [score, below, above] = [0, 0, 0];
  for (const { value, low, high, weight } of parts) {
    const share = weight / all;
    score += share * value;
    below += (share * (value - low)) ** 2;
    above += (share * (high - value)) ** 2;
  }
  return { score, low: score - Math.sqrt(below), high: score + Math.sqrt(above) };
}
