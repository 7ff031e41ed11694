/** How a series falls into blocks (days) and rounds of blocks (weeks). */
export interface Seasons {
  /** Values in a block: the shortest season. */
  readonly block: number;
  /** Blocks in a round: the longest season over the shortest. */
  readonly round: number;
}

/** A lone season as long as this or shorter is one of days, hours, months: each value is a block of its own. */
const longestOfSingles = 31;

/**
 * Blocks and rounds of one or two seasons, in values. Throws a RangeError where they are not whole numbers above 0 of which
 * the shorter divides the longer.
 */
export function readSeasons(seasons: readonly number[]): Seasons {
  const sorted = seasons.toSorted((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const isWhole = sorted.every((season) => Number.isSafeInteger(season) && season > 0);
  if (first === undefined || last === undefined || sorted.length > 2 || !isWhole || last % first !== 0) {
    throw new RangeError(`invalid seasons: ${seasons.join(', ')}`);
  }
  if (sorted.length === 2) return { block: first, round: last / first };
  return first <= longestOfSingles ? { block: 1, round: first } : { block: first, round: 1 };
}

/** Which phases of the round (in values) were open in the last `rounds` rounds: closed ones have no value in any. */
export function openPhases(values: Float64Array, { block, round }: Seasons, rounds: number): Uint8Array {
  const season = block * round;
  const open = new Uint8Array(season);
  for (let at = Math.max(0, values.length - rounds * season); at < values.length; at++) {
    if (!Number.isNaN(values[at])) open[at % season] = 1;
  }
  return open;
}
