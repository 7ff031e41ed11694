import type { Formats } from '../i18n/formats.js';
import type { Zone } from '../time/zone.js';
import { timeTicks, type TimeTick } from './time-ticks.js';

/** Steps of seconds that a clock is read by, shorter than those of a day's axis. */
const steps = [1, 2, 5, 10, 15, 30, 60, 120];

/** Round times of a zone's wall clock between two instants, no more than `most`: to the second where time is short. */
export function caseTicks(
  zone: Zone,
  formats: Formats,
  from: number,
  to: number,
  most: number,
): readonly TimeTick[] {
  const step = steps.find((seconds) => (to - from) / (seconds * 1000) <= most - 1);
  if (step === undefined)
    return timeTicks({ zone, grain: '5-minutes', weekStart: 1, formats }, from, to, most);
  const length = step * 1000;
  const ticks: TimeTick[] = [];
  // No zone's clock changes by less than the longest of the steps: what is round stays round.
  const first = Math.ceil(zone.toLocal(from) / length) * length - zone.offsetAt(from);
  for (let at = first; at <= to; at += length) {
    ticks.push({ at, label: formats.dates.tick(step < 60 ? 'second' : 'minute', zone.toLocal(at)) });
  }
  return ticks;
}
