/**
 * The wall clock of a time zone over a stretch of time, in whole seconds since 1970. A wall-clock time is written as the
 * seconds since 1970 that the same reading would be in UTC. `Intl` is asked once a day of the stretch and at the changes.
 */
export class ZoneClock {
  /** From `starts[i]` on the wall clock is `offsets[i]` seconds ahead of UTC. */
  readonly #starts: number[] = [-Infinity];
  readonly #offsets: number[];

  /** Throws a RangeError where `Intl` knows no such zone. */
  constructor(zone: string, from: number, to: number) {
    const offsetAt = offsetReader(zone);
    this.#offsets = [offsetAt(from)];
    for (let day = from; day < to; day += daySeconds) {
      const [before, after] = [offsetAt(day), offsetAt(day + daySeconds)];
      if (before === after) continue;
      // The clock changes in (low, high].
      let [low, high] = [day, day + daySeconds];
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (offsetAt(middle) === before) low = middle;
        else high = middle;
      }
      this.#starts.push(high);
      this.#offsets.push(after);
    }
  }

  /** Seconds that the wall clock is ahead of UTC. */
  offsetAt(instant: number): number {
    let i = this.#starts.length - 1;
    while (instant < this.#starts[i]!) i -= 1;
    return this.#offsets[i]!;
  }

  /** What the wall clock reads at an instant. */
  wallAt(instant: number): number {
    return instant + this.offsetAt(instant);
  }

  /** When the wall clock reads that: the earlier of two, and past the gap where it never does. */
  instantOf(wall: number): number {
    const early = this.offsetAt(wall - this.offsetAt(wall) - daySeconds);
    const late = this.offsetAt(wall - this.offsetAt(wall) + daySeconds);
    if (this.wallAt(wall - early) === wall) return wall - early;
    return this.wallAt(wall - late) === wall ? wall - late : wall - early;
  }
}

export const daySeconds = 86_400;

function offsetReader(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const read: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant * 1000)) read[type] = Number(value);
    const { year, month, day, hour, minute, second } = read;
    return Date.UTC(year!, month! - 1, day, hour, minute, second) / 1000 - instant;
  };
}

const texts = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => String(i).padStart(2, '0'));
const twoDigits = texts(100);

/** Writes instants as ISO 8601 with the offset; the date is worked out once a day, not once a row. */
export class IsoWriter {
  readonly #clock: ZoneClock;
  #day = NaN;
  #date = '';
  #offset = NaN;
  #offsetText = '';

  constructor(clock: ZoneClock) {
    this.#clock = clock;
  }

  write(instant: number): string {
    const offset = this.#clock.offsetAt(instant);
    const wall = instant + offset;
    const day = Math.floor(wall / daySeconds);
    if (day !== this.#day) {
      this.#day = day;
      this.#date = dateOfDay(day);
    }
    if (offset !== this.#offset) {
      this.#offset = offset;
      this.#offsetText = offsetText(offset);
    }
    const second = wall - day * daySeconds;
    const [hours, minutes] = [Math.floor(second / 3600), Math.floor(second / 60) % 60];
    const time = `${twoDigits[hours]!}:${twoDigits[minutes]!}:${twoDigits[second % 60]!}`;
    return `${this.#date}T${time}${this.#offsetText}`;
  }
}

/** The date of a day counted from 1 January 1970. */
export function dateOfDay(day: number): string {
  return new Date(day * daySeconds * 1000).toISOString().slice(0, 10);
}

function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60);
  return `${offset < 0 ? '-' : '+'}${twoDigits[Math.floor(minutes / 60)]!}:${twoDigits[minutes % 60]!}`;
}
