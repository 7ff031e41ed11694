import type { InstantRange } from '../../data/contact-data.js';
import { checkBuckets } from '../../query/bucket-limit.js';
import { bucketEdges, dayOf, dayStart } from '../../time/buckets.js';
import { dayMs } from '../../time/civil.js';
import type { TimeGrain } from '../../time/grain.js';
import type { Zone } from '../../time/zone.js';
import type { ChosenHours } from '../chosen-hours.js';
import type { QueryFacts } from '../facts.js';
import type { ResolvedPeriod } from '../table.js';

/**
 * The parts in time that a table's rows are of: the buckets of a period or, without a time key, the period as one part.
 */
export interface TimeParts {
  readonly count: number;
  /** Edges of the buckets; without a time key the period's. Part i is from `edges[i]` to `edges[i + 1]`. */
  readonly edges: Float64Array;
  /** Whether the data cover any of it. */
  covered(part: number): boolean;
  /** Whether the data end inside it, and cover what is before. */
  cut(part: number): boolean;
  /** Whether the data cover all of it that lies in the period. */
  whole(part: number): boolean;
  /** The part of it that lies in the period. */
  stretch(part: number): InstantRange;
  /** What of that the data cover; empty (to ≤ from) where they cover none of it. */
  scanned(part: number): InstantRange;
  /** Why nothing of it is asked about, or covered, where the query keeps to some hours of the week; null where some is. */
  outside(part: number): 'outside-hours' | 'not-covered' | null;
  /** Length of the stretch in days of the wall clock. */
  days(part: number): number;
  /**
   * Milliseconds of it, as far as data and period reach: on the wall clock from a day up, else in real time. Where the query
   * keeps to some hours of the week, the days that have some of them count.
   */
  lengthMs(part: number): number;
}

/** `range` is what was scanned: the covered part of the period. `hours`: those that the query keeps to. */
export function timeParts(
  period: ResolvedPeriod | null,
  range: InstantRange | null,
  grain: TimeGrain | null,
  covers: InstantRange | null,
  facts: QueryFacts,
  hours: ChosenHours | null = null,
): TimeParts {
  const edges = partEdges(period, grain, facts);
  const scanned = range ?? { from: 0, to: 0 };
  const realTime = grain !== null && clockGrains.includes(grain);
  const covered = (part: number) =>
    Math.max(scanned.from, edges[part] as number) < Math.min(scanned.to, edges[part + 1] as number);
  const stretch = (part: number): InstantRange => ({
    from: Math.max(period?.fromMs ?? 0, edges[part] as number),
    to: Math.min(period?.toMs ?? 0, edges[part + 1] as number),
  });
  const scannedOf = (part: number): InstantRange => {
    const { from, to } = stretch(part);
    return { from: Math.max(from, scanned.from), to: Math.min(to, scanned.to) };
  };
  const outside: ('outside-hours' | 'not-covered' | null)[] = [];
  return {
    count: Math.max(grain === null ? 1 : 0, edges.length - 1),
    edges,
    covered,
    cut(part) {
      if (period === null || covers === null || covers.to > period.toMs || !covered(part)) return false;
      return covers.to > (edges[part] as number) && covers.to < (edges[part + 1] as number);
    },
    whole(part) {
      const { from, to } = stretch(part);
      return from >= scanned.from && to <= scanned.to;
    },
    stretch,
    scanned: scannedOf,
    outside(part) {
      if (hours === null || period === null) return null;
      let told = outside[part];
      if (told === undefined) {
        const isCovered = hours.isIn(scannedOf(part));
        told = isCovered ? null : hours.isIn(stretch(part)) ? 'not-covered' : 'outside-hours';
        outside[part] = told;
      }
      return told;
    },
    days(part) {
      const { from, to } = stretch(part);
      return (wallMs(facts.zone, to) - wallMs(facts.zone, from)) / dayMs;
    },
    lengthMs(part) {
      const from = Math.max(scanned.from, edges[part] as number);
      const to = Math.min(scanned.to, edges[part + 1] as number);
      if (hours !== null && !realTime) return hours.days({ from, to }) * dayMs;
      return realTime ? to - from : wallMs(facts.zone, to) - wallMs(facts.zone, from);
    },
  };
}

const clockGrains: readonly TimeGrain[] = ['5-minutes', '15-minutes', '30-minutes', 'hour'];

/** As many parts in time a table may have: forty years by the hour. Nobody looks at more, and a page would stand still. */
const mostParts = 400_000;

function partEdges(period: ResolvedPeriod | null, grain: TimeGrain | null, facts: QueryFacts): Float64Array {
  if (period === null) return new Float64Array(0);
  const { fromMs: from, toMs: to } = period;
  if (grain === null) return Float64Array.of(from, to);
  checkBuckets(grain, { from, to }, mostParts);
  return bucketEdges(facts.zone, grain, { from, to }, facts.weekStart);
}

/** Wall clock of an instant; a day's start reads midnight even where the clock jumps over it. */
function wallMs(zone: Zone, instant: number): number {
  const day = dayOf(zone, instant);
  return instant === dayStart(zone, day) ? day * dayMs : zone.toLocal(instant);
}
