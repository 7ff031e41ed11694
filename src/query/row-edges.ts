import type { NumberColumn } from '../data/column.js';
import { decodeNumbers } from '../data/number-column.js';
import { bucketEdges } from '../time/buckets.js';
import { dayMs } from '../time/civil.js';
import type { TimeGrain, WeekStart } from '../time/grain.js';
import type { InstantRange } from '../time/range.js';
import type { Zone } from '../time/zone.js';
import { bucketsWithin } from './bucket-limit.js';

/** Up to so many buckets all of a time are made: a decade by the quarter hour. */
const mostOfAll = 400_000;
/** Days apart whose buckets cannot touch. */
const apart = 9;

/**
 * Edges of buckets that hold all rows of a column within a time. Of a long time only those around its rows: the others
 * have none, and one mistyped year makes millions of them. What lies between is as one bucket, which no row is in.
 */
export function edgesOfRows(
  column: NumberColumn,
  zone: Zone,
  grain: TimeGrain,
  span: InstantRange,
  weekStart: WeekStart,
): Float64Array {
  if (bucketsWithin(grain, span) <= mostOfAll) return bucketEdges(zone, grain, span, weekStart);
  const edges: number[] = [];
  for (const { from, to } of stretchesOf(column, span)) {
    for (const edge of bucketEdges(zone, grain, { from, to }, weekStart)) edges.push(edge);
  }
  return Float64Array.from(edges);
}

/** The days that have rows, those close to one another as one stretch. */
function stretchesOf(column: NumberColumn, { from, to }: InstantRange): readonly InstantRange[] {
  const met = new Set<number>();
  let last = NaN;
  for (const instant of decodeNumbers(column)) {
    const day = Math.floor(instant / dayMs);
    if (day === last || !(instant >= from && instant < to)) continue;
    last = day;
    met.add(day);
  }
  const stretches: { from: number; to: number }[] = [];
  for (const day of Float64Array.from(met).sort()) {
    const before = stretches.at(-1);
    const start = day * dayMs;
    if (before !== undefined && start - before.to <= apart * dayMs) before.to = Math.min(to, start + dayMs);
    else stretches.push({ from: Math.max(from, start), to: Math.min(to, start + dayMs) });
  }
  return stretches;
}
