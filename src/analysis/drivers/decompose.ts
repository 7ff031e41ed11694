/**
 * The sums of a ratio by the values of a dimension, in one period: rows that do not know theirs are a value of their own.
 * Numerators in any unit, denominators not below 0; a value stands at the same place in both periods.
 */
export interface RatioParts {
  readonly numerators: ArrayLike<number>;
  readonly denominators: ArrayLike<number>;
}

/** What changed a ratio: for each value its rate effect and its mix effect, in the ratio's unit. */
export interface Decomposition {
  /** Σ numerators / Σ denominators of each period. */
  readonly before: number;
  readonly after: number;
  /** after − before: what all rate and mix effects add up to, within 1e-9. */
  readonly change: number;
  /** What each value's own change of rate made, at its mean share. */
  readonly rate: readonly number[];
  /** What the change of each value's share made: growing by a value that is above the mean raises the ratio. */
  readonly mix: readonly number[];
}

/** The sums make no ratio that splits: there is nothing to divide by, or a numerator over a denominator of 0. */
export interface NotDecomposable {
  readonly reason: 'not-decomposable';
}

/**
 * Splits the change of a ratio exactly: with w = share of the denominator, r = rate, ′ = after and R̄ = (R + R′)/2,
 * rate = (w + w′)/2·(r′ − r) and mix = (w′ − w)·((r + r′)/2 − R̄). A value with nothing to divide by in one period takes
 * the other's rate, so that its coming or going is mix alone. Swapping the periods changes every sign and nothing else.
 * Kitagawa 1955, JASA 50, 1168–1194, with R̄ taken off the mix so that each value's part of it has a meaning.
 * Throws a RangeError for lists of unequal length, and for sums that are not finite or denominators below 0.
 */
export function decompose(before: RatioParts, after: RatioParts): Decomposition | NotDecomposable {
  const length = lengthOf(before);
  if (lengthOf(after) !== length) {
    throw new RangeError(`periods with unequal numbers of values: ${length} and ${lengthOf(after)}`);
  }
  const [old, now] = [totals(before), totals(after)];
  if (old.below === 0 || now.below === 0) return { reason: 'not-decomposable' };
  if (hasOrphan(before) || hasOrphan(after)) return { reason: 'not-decomposable' };

  const mean = (old.above / old.below + now.above / now.below) / 2;
  const rate: number[] = [];
  const mix: number[] = [];
  for (let at = 0; at < length; at += 1) {
    const oldShare = (before.denominators[at] as number) / old.below;
    const newShare = (after.denominators[at] as number) / now.below;
    const oldRate = rateAt(before, at) ?? rateAt(after, at) ?? mean;
    const newRate = rateAt(after, at) ?? oldRate;
    rate.push(((oldShare + newShare) / 2) * (newRate - oldRate));
    mix.push((newShare - oldShare) * ((oldRate + newRate) / 2 - mean));
  }
  const [first, last] = [old.above / old.below, now.above / now.below];
  return { before: first, after: last, change: last - first, rate, mix };
}

/** Null where there is nothing to divide by. */
function rateAt({ numerators, denominators }: RatioParts, at: number): number | null {
  const below = denominators[at] as number;
  return below === 0 ? null : (numerators[at] as number) / below;
}

/** Whether a value has something above the line and nothing below it: no rate could add up to it. */
function hasOrphan({ numerators, denominators }: RatioParts): boolean {
  return Array.from(denominators).some((below, at) => below === 0 && numerators[at] !== 0);
}

function totals({ numerators, denominators }: RatioParts): { above: number; below: number } {
  let [above, below] = [0, 0];
  for (let at = 0; at < numerators.length; at += 1) {
    above += numerators[at] as number;
    below += denominators[at] as number;
  }
  return { above, below };
}

function lengthOf({ numerators, denominators }: RatioParts): number {
  if (numerators.length !== denominators.length) {
    throw new RangeError(
      `numerators and denominators of unequal length: ${numerators.length} and ${denominators.length}`,
    );
  }
  for (const numerator of Array.from(numerators)) {
    if (!Number.isFinite(numerator)) throw new RangeError(`invalid numerator: ${numerator}`);
  }
  for (const denominator of Array.from(denominators)) {
    if (!(Number.isFinite(denominator) && denominator >= 0))
      throw new RangeError(`invalid denominator: ${denominator}`);
  }
  return numerators.length;
}
