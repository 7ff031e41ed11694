import { seriesMedian } from './series-median.js';

/** How fast a level follows what happens, and how long the weight of a place in the round lasts. */
export interface LevelPace {
  /** Of an unexpected difference, the share that the level takes on: 0…1. */
  readonly alpha: number;
  /** Rounds after which a ratio of a place weighs 1/e. */
  readonly memory: number;
}

export interface BlockLevel {
  /** Of a block of a place that is as busy as the average one. */
  readonly level: number;
  /** How busy each place of the round is against the average; 1 where it was never open. */
  readonly factors: Float64Array;
}

/** Ratios of 1 that each place starts with, in rounds: a place that was open once is not known by that. */
const prior = 0.1;
/** Differences beyond so many of the usual ones move the level no further: a spike is not a level. */
const clip = 2;
/** How fast the usual difference is followed. */
const spreadPace = 0.05;

/**
 * Means of two whole rounds round each block, of those known in 0…`end`: what the places' ratios are taken against. Whole
 * ones, since a window with one Monday more than Tuesdays would have Mondays less busy than they are; where a side is not
 * there, the nearest two rounds.
 */
export function localMeans(totals: Float64Array, round: number, end: number): Float64Array {
  const sums = new Float64Array(end + 1);
  const counts = new Int32Array(end + 1);
  for (let b = 0; b < end; b++) {
    const isKnown = !Number.isNaN(totals[b]);
    sums[b + 1] = sums[b]! + (isKnown ? totals[b]! : 0);
    counts[b + 1] = counts[b]! + (isKnown ? 1 : 0);
  }
  const between = (list: ArrayLike<number>, from: number, to: number): number => list[to]! - list[from]!;
  return Float64Array.from({ length: end }, (_, b) => {
    if (b >= round && b + round < end) {
      // The blocks a round before and after are half in it.
      const [first, last] = [b - round, b + round];
      const of = (list: ArrayLike<number>): number =>
        (between(list, first, last) + between(list, first + 1, last + 1)) / 2;
      return of(sums) / of(counts);
    }
    const from = Math.max(0, Math.min(b - round, end - 2 * round));
    const to = Math.min(end, from + 2 * round);
    return between(sums, from, to) / between(counts, from, to);
  });
}

/**
 * Level and places of the blocks before `end`: exponential smoothing of what is left when the place's factor is taken off,
 * with large surprises cut. `means` are `localMeans` of the same blocks. Multiplicative, as counts of contacts are.
 */
export function blockLevel(
  totals: Float64Array,
  round: number,
  end: number,
  means: Float64Array,
  { alpha, memory }: LevelPace,
): BlockLevel {
  const factors = placeFactors(totals, round, end, means, memory);
  const first = startOf(totals, round, end, factors);
  let { level, spread } = first;
  for (let b = first.at; b < end; b++) {
    if (Number.isNaN(totals[b])) continue;
    const surprise = totals[b]! / factors[b % round]! - level;
    if (!Number.isFinite(surprise)) continue;
    spread += spreadPace * (Math.abs(surprise) - spread);
    const most = spread > 0 ? clip * spread : Infinity;
    level = Math.max(0, level + alpha * Math.max(-most, Math.min(most, surprise)));
  }
  return { level, factors };
}

function placeFactors(
  totals: Float64Array,
  round: number,
  end: number,
  means: Float64Array,
  memory: number,
): Float64Array {
  const factors = new Float64Array(round).fill(1);
  if (round === 1) return factors;
  const fade = Math.exp(-1 / memory);
  let sum = 0;
  let open = 0;
  for (let place = 0; place < round; place++) {
    let ratios = prior;
    let weights = prior;
    let isOpen = false;
    let weight = 1;
    for (
      let b = end - 1 - ((((end - 1 - place) % round) + round) % round);
      b >= 0;
      b -= round, weight *= fade
    ) {
      if (weight < 1e-9) break;
      if (Number.isNaN(totals[b]) || !(means[b]! > 0)) continue;
      ratios += (weight * totals[b]!) / means[b]!;
      weights += weight;
      isOpen = true;
    }
    factors[place] = ratios / weights;
    if (!isOpen) continue;
    sum += factors[place]!;
    open++;
  }
  return open === 0 ? factors : factors.map((factor) => (factor * open) / sum);
}

/** Where smoothing starts: at the median of the first two rounds. */
function startOf(
  totals: Float64Array,
  round: number,
  end: number,
  factors: Float64Array,
): { at: number; level: number; spread: number } {
  const most = Math.max(4, 2 * round);
  const early: number[] = [];
  let at = 0;
  while (at < end && early.length < most) {
    const value = totals[at]! / factors[at % round]!;
    if (Number.isFinite(value)) early.push(value);
    at++;
  }
  if (early.length === 0) return { at: end, level: 0, spread: 0 };
  const level = seriesMedian(early);
  return { at, level, spread: early.reduce((sum, value) => sum + Math.abs(value - level), 0) / early.length };
}
