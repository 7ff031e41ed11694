import { daysBetween, year } from '../calendar.js';
import type { SeededRandom } from './seeded-random.js';

/** How busy the months, the weekdays (Monday first) and the hours are, relative to each other. */
const months = [118, 104, 100, 95, 92, 88, 82, 84, 97, 103, 122, 135];
const weekdays = [130, 118, 112, 108, 104, 62, 41];
const hours = [
  6, 4, 3, 2, 3, 6, 18, 45, 88, 118, 130, 124, 104, 108, 116, 112, 104, 98, 86, 70, 52, 36, 22, 12,
];

const quarterMs = 15 * 60_000;
const hourMs = 60 * 60_000;

/** The zone's clock changes in that year, written down, so that rows do not depend on a machine's zone tables. */
const summerTime = { from: Date.parse('2025-03-30T01:00Z'), to: Date.parse('2025-10-26T01:00Z') };

/** Milliseconds that the wall clock is ahead of UTC. */
export function offsetAt(instant: number): number {
  return instant >= summerTime.from && instant < summerTime.to ? 2 * hourMs : hourMs;
}

/** The instants of a year of seasons: by month, weekday and hour, each day a little busier or calmer than its like. */
export class Season {
  readonly #start = Date.parse(`${year.from}T00:00+01:00`);
  /** Up to the end of each quarter hour, the sum of weights. Real quarter hours, so a repeated hour has its share twice. */
  readonly #cumulated: Float64Array;
  readonly #busiest: number;

  constructor(random: SeededRandom) {
    const days = daysBetween(year.from, year.to);
    const ofDay = Array.from({ length: days }, () => 80 + random.below(41));
    this.#cumulated = new Float64Array((days * 24 * hourMs) / quarterMs);
    let sum = 0;
    let busiest = 0;
    for (let i = 0; i < this.#cumulated.length; i += 1) {
      const instant = this.#start + i * quarterMs;
      const local = new Date(instant + offsetAt(instant));
      const day = daysBetween(year.from, local.toISOString().slice(0, 10));
      const weight =
        months[local.getUTCMonth()]! *
        weekdays[(local.getUTCDay() + 6) % 7]! *
        hours[local.getUTCHours()]! *
        ofDay[day]!;
      sum += weight;
      busiest = Math.max(busiest, weight);
      this.#cumulated[i] = sum;
    }
    this.#busiest = busiest;
  }

  /** An instant on a whole second of the year, by the season's weights. */
  draw(random: SeededRandom): number {
    const cumulated = this.#cumulated;
    const at = random.below(cumulated.at(-1)!);
    let low = 0;
    let high = cumulated.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulated[middle]! > at) high = middle;
      else low = middle + 1;
    }
    return this.#start + low * quarterMs + random.below(900) * 1000;
  }

  /** How busy an instant's quarter hour is: 1 is the busiest of the year. */
  load(instant: number): number {
    const quarter = Math.floor((instant - this.#start) / quarterMs);
    return (this.#cumulated[quarter]! - (this.#cumulated[quarter - 1] ?? 0)) / this.#busiest;
  }
}
