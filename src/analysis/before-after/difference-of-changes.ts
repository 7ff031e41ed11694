/** A change with its 95 % interval, all in one unit. */
export interface ChangeEstimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A change less that of a comparison group, with its 95 % interval: the distances to the ends of both intervals, squared
 * and added, so that intervals that lean stay so. The two are taken for independent: days that both groups share make
 * it wider than it need be, never narrower. Throws a RangeError for ends that are the wrong way round, or no numbers.
 * Zou and Donner 2008, Statistics in Medicine 27, 1693–1702 (MOVER), of which Newcombe's interval is the simplest case.
 */
export function differenceOfChanges(own: ChangeEstimate, other: ChangeEstimate): ChangeEstimate {
  for (const { value, low, high } of [own, other]) {
    if (!(low <= high)) throw new RangeError(`invalid interval: ${low} to ${high}`);
    if (!Number.isFinite(value)) throw new RangeError(`invalid change: ${value}`);
  }
  const value = own.value - other.value;
  return {
    value,
    // The interval of a score from adjusted counts may lie beside the plain score: then that end takes nothing away.
    low: value - Math.hypot(Math.max(0, own.value - own.low), Math.max(0, other.high - other.value)),
    high: value + Math.hypot(Math.max(0, own.high - own.value), Math.max(0, other.value - other.low)),
  };
}
