import { seriesMedian } from './series-median.js';
import type { DayGrid } from './day-grid.js';

/** Weeks that say whether it is usually closed at a time of the week. */
const weeks = 8;
/** Contacts that would have come at a time, were it open, if the absence of all is to mean that it was closed. */
const enough = 10;

/**
 * Marks as not known (NaN) what is closed, since data of contacts do not tell closed from quiet: slots of the week without
 * a contact in the last 8 weeks where at least ten would have been expected; and days without a contact whose weekday has
 * ten on the median (a holiday that nobody marked). Returns those days, by their place in the grid.
 */
export function closeSlots(values: Float64Array, { from, to, slots }: DayGrid): readonly number[] {
  const days = to - from;
  const totals = Float64Array.from({ length: days }, (_, day) => dayTotal(values, day, slots));
  const first = Math.max(0, days - weeks * 7);
  const shares = slotShares(values, first, slots);
  const closed: number[] = [];
  for (let weekday = 0; weekday < 7; weekday++) {
    const same = Array.from({ length: days }, (_, day) => day).filter((day) => day % 7 === weekday);
    const usual = seriesMedian(same.map((day) => totals[day]!).filter((total) => !Number.isNaN(total)));
    if (usual >= enough) {
      for (const day of same) {
        if (totals[day] !== 0) continue;
        closed.push(day);
        values.fill(Number.NaN, day * slots, (day + 1) * slots);
      }
    }
    closeWeekday(
      values,
      same.filter((day) => day >= first),
      { slots, totals, shares, all: same },
    );
  }
  return closed.toSorted((a, b) => a - b);
}

interface Weekday {
  readonly slots: number;
  readonly totals: Float64Array;
  /** Of the contacts of all days, those of each slot. */
  readonly shares: Float64Array;
  readonly all: readonly number[];
}

function closeWeekday(
  values: Float64Array,
  recent: readonly number[],
  { slots, totals, shares, all }: Weekday,
): void {
  const known = recent.filter((day) => totals[day]! >= 0);
  const sum = known.reduce((total, day) => total + totals[day]!, 0);
  // A weekday without any: closed if the other days had enough for it to have some.
  const mean = totals.reduce((total, one) => total + (one > 0 ? one : 0), 0) / Math.max(1, totals.length);
  const expected = sum > 0 ? sum : mean * known.length;
  for (let slot = 0; slot < slots; slot++) {
    const share = shares[slot]!;
    const isSilent = known.every((day) => !(values[day * slots + slot]! > 0));
    if (known.length === 0 || !isSilent || share * expected < enough) continue;
    for (const day of all) if (values[day * slots + slot] === 0) values[day * slots + slot] = Number.NaN;
  }
  if (sum > 0 || expected < enough || known.length === 0) return;
  for (const day of all) {
    for (let at = day * slots; at < (day + 1) * slots; at++) if (values[at] === 0) values[at] = Number.NaN;
  }
}

function slotShares(values: Float64Array, first: number, slots: number): Float64Array {
  const sums = new Float64Array(slots);
  let all = 0;
  for (let at = first * slots; at < values.length; at++) {
    if (!(values[at]! > 0)) continue;
    sums[at % slots]! += values[at]!;
    all += values[at]!;
  }
  return all > 0 ? sums.map((sum) => sum / all) : sums;
}

/** NaN of a day of which nothing is known. */
function dayTotal(values: Float64Array, day: number, slots: number): number {
  let [sum, known] = [0, 0];
  for (let at = day * slots; at < (day + 1) * slots; at++) {
    if (Number.isNaN(values[at])) continue;
    sum += values[at]!;
    known++;
  }
  return known > 0 ? sum : Number.NaN;
}
