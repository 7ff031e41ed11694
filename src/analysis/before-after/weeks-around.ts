import { parseIsoText, dateText } from '../../time/iso-text.js';
import { dayMs } from '../../time/civil.js';

/** Two stretches of as many whole weeks, with the day of the change between them. */
export interface WeeksAround {
  /** On each side; 0 where the data cover none. */
  readonly weeks: number;
  readonly before: { readonly from: string; readonly to: string };
  readonly after: { readonly from: string; readonly to: string };
}

/**
 * The whole weeks before and after a day that data cover, at most so many: as many on both sides, so that each weekday
 * stands as often in both. `covers` is wall-clock text. Throws a RangeError for a day that is no date.
 */
export function weeksAround(
  day: string,
  most: number,
  covers: { readonly from: string; readonly to: string } | null,
): WeeksAround {
  const at = dayNumber(day);
  if (at === undefined || day.length !== 10) throw new RangeError(`invalid day: ${day}`);
  const first = covers === null ? at : Math.ceil(days(covers.from));
  const last = covers === null ? at + 1 : Math.floor(days(covers.to));
  const whole = (length: number): number => Math.max(0, Math.floor(length / 7));
  const weeks = Math.min(most, whole(at - first), whole(last - (at + 1)));
  return {
    weeks,
    before: { from: dateText(at - 7 * weeks), to: dateText(at) },
    after: { from: dateText(at + 1), to: dateText(at + 1 + 7 * weeks) },
  };
}

function dayNumber(text: string): number | undefined {
  const time = parseIsoText(text);
  return time?.local === true && time.ms % dayMs === 0 ? time.ms / dayMs : undefined;
}

/** In days of the wall clock, with a fraction. */
function days(text: string): number {
  const clock = parseIsoText(text.slice(0, 10))?.ms ?? NaN;
  // An offset only tells two readings of one clock apart: both are inside the day.
  return clock / dayMs + (text.length > 10 ? 0.5 : 0);
}
