import { dayMs } from '../../time/civil.js';
import { dayOf } from '../../time/buckets.js';
import type { Zone } from '../../time/zone.js';

/** Days of as many slots of the wall clock, whatever the clock does: what a forecast learns from. */
export interface DayGrid {
  /** Days since 1970-01-01, half-open. */
  readonly from: number;
  readonly to: number;
  /** Slots of a day. */
  readonly slots: number;
}

/** The slot of the wall clock that an instant lies in. */
export function slotOf(zone: Zone, instant: number, slots: number): number {
  const local = zone.toLocal(instant);
  return Math.floor(((local - Math.floor(local / dayMs) * dayMs) * slots) / dayMs);
}

/** Buckets that are taken in one step. */
const stepBuckets = 4096;

/**
 * Counts of buckets by day and slot; NaN where nothing is known. A slot that the clock skips is not known, one that it
 * goes through twice counts as one of them on the mean, and one that it cuts as if it were whole. Some
 * thousand buckets a step.
 */
export function* fillGrid(
  { from, to, slots }: DayGrid,
  zone: Zone,
  buckets: { readonly starts: Float64Array; readonly ends: Float64Array },
  counts: Float64Array,
): Generator<undefined, Float64Array> {
  const size = (to - from) * slots;
  const sums = new Float64Array(size);
  const lasted = new Float64Array(size);
  const { starts, ends } = buckets;
  for (let i = 0; i < starts.length; i++) {
    if (i % stepBuckets === stepBuckets - 1) yield;
    const start = starts[i]!;
    const day = dayOf(zone, start);
    const count = counts[i]!;
    if (day < from || day >= to || Number.isNaN(count)) continue;
    // The slots of a day that begins before its midnight are those of its own clock.
    const at = (day - from) * slots + (slots === 1 ? 0 : slotOf(zone, start, slots));
    sums[at]! += count;
    lasted[at]! += slots === 1 ? dayMs : ends[i]! - start;
  }
  return sums.map((sum, at) => (lasted[at]! > 0 ? (sum * dayMs) / slots / lasted[at]! : Number.NaN));
}
