import { holidaysOf } from './holidays.js';
import { dateOfDay, daySeconds, ZoneClock } from './zone-clock.js';

/** A stretch of the simulated period, half-open, in seconds since its begin. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A calendar day of the period, from midnight to midnight of the wall clock: 23, 24 or 25 hours. */
export interface Day extends Stretch {
  readonly date: string;
  /** 0 Monday … 6 Sunday. */
  readonly weekday: number;
  readonly holiday: string | null;
  readonly open: Stretch | null;
}

/** Hours of the wall clock between which the centre is open, Monday first; null: closed all day. */
export type Opening = readonly (readonly [from: number, to: number] | null)[];

/** The simulated days, and how its seconds and the wall clock belong together. */
export class Period {
  readonly zone: string;
  readonly clock: ZoneClock;
  /** Seconds since 1970 at second 0. */
  readonly start: number;
  /** Second at which the last day ends. */
  readonly end: number;
  readonly days: readonly Day[];

  constructor(zone: string, from: string, dayCount: number, opening: Opening, closedOnHolidays: boolean) {
    const firstDay = Date.parse(`${from}T00:00:00Z`) / 1000 / daySeconds;
    if (!/^\d{4}-\d\d-\d\d$/.test(from) || !Number.isInteger(firstDay)) {
      throw new RangeError(`invalid date: ${from}`);
    }
    if (!Number.isInteger(dayCount) || dayCount < 1 || dayCount > 731) {
      throw new RangeError(`invalid number of days: ${dayCount}`);
    }
    this.zone = zone;
    const margin = 3 * daySeconds;
    this.clock = new ZoneClock(
      zone,
      firstDay * daySeconds - margin,
      (firstDay + dayCount) * daySeconds + margin,
    );
    this.start = this.clock.instantOf(firstDay * daySeconds);
    const at = (day: number, hour: number): number =>
      this.clock.instantOf(day * daySeconds + hour * 3600) - this.start;
    this.days = Array.from({ length: dayCount }, (_, i): Day => {
      const day = firstDay + i;
      const date = dateOfDay(day);
      const weekday = (day + 3) % 7;
      const holiday = holidaysOf(Number(date.slice(0, 4))).get(date) ?? null;
      const hours = holiday !== null && closedOnHolidays ? null : (opening[weekday] ?? null);
      return {
        date,
        weekday,
        holiday,
        from: at(day, 0),
        to: at(day + 1, 0),
        open: hours && { from: at(day, hours[0]), to: at(day, hours[1]) },
      };
    });
    this.end = this.days.at(-1)!.to;
  }

  /** The day after the last one. */
  get lastDate(): string {
    return dateOfDay(this.wallDayAt(this.end));
  }

  /** The index of the day in which a second of the period lies. */
  dayIndexAt(second: number): number {
    const last = this.days.length - 1;
    let index = Math.min(last, Math.max(0, Math.floor(second / daySeconds)));
    while (index < last && second >= this.days[index]!.to) index += 1;
    while (index > 0 && second < this.days[index]!.from) index -= 1;
    return index;
  }

  dayAt(second: number): Day {
    return this.days[this.dayIndexAt(second)]!;
  }

  isOpenAt(second: number): boolean {
    const { open } = this.dayAt(second);
    return open !== null && second >= open.from && second < open.to;
  }

  /** The wall clock's hour of day, with its fraction. */
  hourAt(second: number): number {
    const wall = this.clock.wallAt(this.start + second);
    return (wall - Math.floor(wall / daySeconds) * daySeconds) / 3600;
  }

  /** The wall clock's day, counted from 1 January 1970. */
  wallDayAt(second: number): number {
    return Math.floor(this.clock.wallAt(this.start + second) / daySeconds);
  }

  /** The second at which the wall clock shows an hour of a date. */
  at(date: string, hour = 0): number {
    return this.clock.instantOf(Date.parse(`${date}T00:00:00Z`) / 1000 + hour * 3600) - this.start;
  }
}
