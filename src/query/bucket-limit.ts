import type { TimeGrain } from '../time/grain.js';
import type { InstantRange } from '../time/range.js';

/** As many buckets as a result may have rows: a century by the quarter hour. One mistyped year must not fill the memory. */
const mostBuckets = 4_000_000;

/** Shortest lengths of the grains that can be too many. */
const grainMs: Readonly<Partial<Record<TimeGrain, number>>> = {
  '5-minutes': 300_000,
  '15-minutes': 900_000,
  '30-minutes': 1_800_000,
  hour: 3_600_000,
  day: 72_000_000,
};

/** Throws a RangeError where a span has more buckets than can be told apart. */
export function checkBuckets(grain: TimeGrain, span: InstantRange): void {
  const buckets = (span.to - span.from) / (grainMs[grain] ?? Infinity);
  if (buckets > mostBuckets) {
    const years = Math.ceil((span.to - span.from) / 31_556_952_000);
    throw new RangeError(`too many buckets of ${grain}: ${years} years`);
  }
}
