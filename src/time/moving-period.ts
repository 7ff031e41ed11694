import type { Zone } from './zone.js';
import { dayOf } from './buckets.js';
import { dateText } from './iso-text.js';
import { wallText } from './period.js';

/** A period that goes along with the clock. Plain JSON: where it lies is known with the data's zone. */
export interface MovingPeriod {
  /** `today`, `yesterday`, `last-30-minutes`, `last-8-hours`, `last-7-days`. */
  readonly moving: string;
  /** The time that it is, milliseconds since 1970. */
  readonly now: number;
}

const minuteMs = 60_000;
const lastForm = /^last-([1-9]\d{0,3})-(minutes|hours|days)$/;

export function isMovingName(name: string): boolean {
  return name === 'today' || name === 'yesterday' || lastForm.test(name);
}

/** The start of the minute that an instant is in: moving periods stay where they are within it. */
export function minuteOf(instant: number): number {
  return Math.floor(instant / minuteMs) * minuteMs;
}

/**
 * Where a moving period lies, half-open. Days are whole ones of the zone's wall clock, today among the last ones; minutes
 * and hours end with the minute that it is, so that what has just come counts. Throws a RangeError for any other name.
 */
export function movingPeriod(
  { moving, now }: MovingPeriod,
  zone: Zone,
): { readonly from: string; readonly to: string } {
  const today = dayOf(zone, now);
  const days = (first: number, after: number): { from: string; to: string } => ({
    from: dateText(first),
    to: dateText(after),
  });
  if (moving === 'today') return days(today, today + 1);
  if (moving === 'yesterday') return days(today - 1, today);
  const [, count, unit] = lastForm.exec(moving) ?? [];
  if (count === undefined) throw new RangeError(`invalid moving period: ${moving}`);
  if (unit === 'days') return days(today - Number(count) + 1, today + 1);
  const to = minuteOf(now) + minuteMs;
  const from = to - Number(count) * (unit === 'hours' ? 60 : 1) * minuteMs;
  return { from: wallText(zone, from), to: wallText(zone, to) };
}
