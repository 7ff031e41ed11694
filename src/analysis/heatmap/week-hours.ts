import { dayMs, weekdayOf } from '../../time/civil.js';
import { clockText, dateText } from '../../time/iso-text.js';
import type { InstantRange } from '../../time/range.js';
import type { Zone } from '../../time/zone.js';

const hourMs = 3_600_000;
const hoursOfWeek = 168;

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
  return `${weekdayOf(day)}T${String(Math.floor((local - day * dayMs) / hourMs)).padStart(2, '0')}`;
}

/**
 * Counts the hours of the week within a time as a query by hour cuts it, and tells its clock changes. Between two changes
 * weeks are alike, so that it takes no longer for a long time: data with one mistyped year have millions of hours.
 */
export function weekHours(range: InstantRange, zone: Zone): WeekHours {
  const { from, to } = range;
  const hours = new Map<string, number>();
  if (!(from < to)) return { hours, changes: [] };
  const count = (local: number, times: number): void => {
    if (times === 0) return;
    const key = weekHourOf(local);
    hours.set(key, (hours.get(key) ?? 0) + times);
  };
  const { starts, offsets } = zone.segments(from - hourMs, to + hourMs);
  for (let at = 0; at < starts.length; at += 1) {
    const [start, offset] = [starts[at] as number, offsets[at] as number];
    const end = starts[at + 1] ?? Infinity;
    const fullAt = (instant: number): number => Math.ceil((instant + offset) / hourMs) * hourMs - offset;
    // What a change begins may be the rest of an hour.
    const begins = at > 0 && start >= from && start < fullAt(start) && Math.min(fullAt(start), end) <= to;
    if (begins) count(start + offset, 1);
    const first = fullAt(Math.max(start, from));
    // The last full one before the change, which may cut it, or before the end, which must not.
    const last = end <= to ? fullAt(end) - hourMs : fullAt(to + 1) - 2 * hourMs;
    const all = Math.max(0, (last - first) / hourMs + 1);
    const weeks = Math.floor(all / hoursOfWeek);
    for (let hour = 0; hour < Math.min(all, hoursOfWeek); hour += 1) {
      count(first + hour * hourMs + offset, weeks + (hour < all % hoursOfWeek ? 1 : 0));
    }
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
