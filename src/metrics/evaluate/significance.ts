import type { Bounds, Estimate } from '../define.js';
import { type DaySums, differenceByDays } from '../intervals/by-days.js';
import { differenceInterval } from '../intervals/difference.js';

/** How sure a change is: all null where no interval is defined. */
export interface Significance {
  /** Whether the 95 % interval of the change leaves out 0. */
  readonly significant: boolean | null;
  readonly changeLow: number | null;
  readonly changeHigh: number | null;
}

export const notJudged: Significance = { significant: null, changeLow: null, changeHigh: null };

/** What one of the two periods is judged by. */
export interface Judged {
  readonly estimate: Estimate | null;
  /** Its days; null where they were not asked for. */
  readonly days: DaySums | null;
}

/** The wider of the interval by single rows and the one by days decides. `scale`: from quotient to published unit. */
export function significanceOf(own: Judged, other: Judged, scale: number): Significance {
  if (own.estimate === null || other.estimate === null) return notJudged;
  const bounds = differenceInterval(own.estimate, other.estimate);
  if (bounds === null || !Number.isFinite(bounds.low) || !Number.isFinite(bounds.high)) return notJudged;
  const byDays = own.days && other.days && differenceByDays(own.days, other.days);
  const scaled = byDays && { low: scale * byDays.low, high: scale * byDays.high };
  const { low, high } = scaled !== null && width(scaled) > width(bounds) ? scaled : bounds;
  return { significant: low > 0 || high < 0, changeLow: low, changeHigh: high };
}

function width({ low, high }: Bounds): number {
  return high - low;
}
