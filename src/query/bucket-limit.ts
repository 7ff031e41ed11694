import { CallboardError, problem } from '../problem.js';
import type { TimeGrain } from '../time/grain.js';
import type { InstantRange } from '../time/range.js';

/** Shortest lengths of the grains that can be too many. */
const grainMs: Readonly<Partial<Record<TimeGrain, number>>> = {
  '5-minutes': 300_000,
  '15-minutes': 900_000,
  '30-minutes': 1_800_000,
  hour: 3_600_000,
  day: 72_000_000,
  week: 576_000_000,
};

/** No fewer than a span has buckets of a grain; 0 for grains of which no span has too many. */
export function bucketsWithin(grain: TimeGrain, span: InstantRange): number {
  return (span.to - span.from) / (grainMs[grain] ?? Infinity);
}

/**
 * Throws a CallboardError (`too-many-parts`) where a span has more buckets than can be told apart.
 *
 * @param most by default a century by the quarter hour. One mistyped year must not fill the memory.
 */
export function checkBuckets(grain: TimeGrain, span: InstantRange, most = 4_000_000): void {
  if (bucketsWithin(grain, span) > most) {
    throw new CallboardError(problem('too-many-parts', { limit: most }));
  }
}
