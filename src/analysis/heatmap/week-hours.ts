import { dayMs, weekdayOf } from '../../time/civil.js';
import { bucketEdges } from '../../time/buckets.js';
import { clockText, dateText } from '../../time/iso-text.js';
import type { InstantRange } from '../../time/range.js';
import type { Zone } from '../../time/zone.js';

/** A clock change within some time, by the wall clock. */
export interface ClockChange {
  /** Where the stretch begins that occurs twice or never: `2026-10-25T02:00`. */
  readonly at: string;
  readonly kind: 'repeated' | 'skipped';
}

/** How often each hour of the week lies wholly in some time. */
export interface WeekHours {
  /** By cell, `1T09`; cells without an hour are absent. */
  readonly hours: ReadonlyMap<string, number>;
  readonly changes: readonly ClockChange[];
}

/** The cell of an hour on the wall clock, in milliseconds as if of UTC: `1T09`. */
export function weekHourOf(local: number): string {
  const day = Math.floor(local / dayMs);
  return `${weekdayOf(day)}T${String(Math.floor((local - day * dayMs) / 3_600_000)).padStart(2, '0')}`;
}

/** Counts the hours of the week within a time as a query by hour cuts it, and tells its clock changes. */
export function weekHours(range: InstantRange, zone: Zone): WeekHours {
  const { from, to } = range;
  const hours = new Map<string, number>();
  if (!(from < to)) return { hours, changes: [] };
  const edges = bucketEdges(zone, 'hour', range, 1);
  for (let at = 0; at + 1 < edges.length; at += 1) {
    const start = edges[at] as number;
    if (start < from || (edges[at + 1] as number) > to) continue;
    const key = weekHourOf(zone.toLocal(start));
    hours.set(key, (hours.get(key) ?? 0) + 1);
  }
  return { hours, changes: changesIn(range, zone) };
}

function changesIn({ from, to }: InstantRange, zone: Zone): readonly ClockChange[] {
  const { starts, offsets } = zone.segments(from, to);
  return Array.from(starts.subarray(1), (start, before): ClockChange => {
    const [was, is] = [offsets[before] as number, offsets[before + 1] as number];
    // What is repeated begins where the clock goes back to, what is skipped where it jumps from.
    const local = start + Math.min(was, is);
    const day = Math.floor(local / dayMs);
    const at = `${dateText(day)}T${clockText(local - day * dayMs)}`;
    return { at, kind: is < was ? 'repeated' : 'skipped' };
  });
}
