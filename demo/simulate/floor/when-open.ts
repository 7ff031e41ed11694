import type { Period } from '../calendar/period.js';
import type { Random } from '../chance/random.js';

/** Nobody comes back in the last minute. */
const lastSeconds = 60;

/** That time if the centre is open, else one in the day on which it opens next; the period's end if it does not. */
export function whenOpen(period: Period, at: number, random: Random, within = Infinity): number {
  const { days, end } = period;
  if (at >= end) return at;
  for (let i = period.dayIndexAt(at); i < days.length; i += 1) {
    const { open } = days[i]!;
    if (open === null || at >= open.to - lastSeconds) continue;
    return at >= open.from
      ? at
      : open.from + random.below(Math.min(within, open.to - open.from - lastSeconds));
  }
  return end;
}
