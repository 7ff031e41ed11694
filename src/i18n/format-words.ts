import type { Quantity } from './plural.js';

/** What `Intl` does not know of numbers. Numbers come written out, with their sign where one is shown. */
export interface NumberWords {
  /** A difference of two rates: `+2.3 pp`. */
  readonly ratePoints: (amount: string) => string;
  /** The same aloud, without a sign: `2.3 percentage points`. */
  readonly ratePointsAloud: (amount: Quantity) => string;
  /** A difference of scores of −100 … 100. */
  readonly points: (amount: string) => string;
  readonly pointsAloud: (amount: Quantity) => string;
  /** A number of something for each hour of work: `4.3/h`. */
  readonly perHour: (amount: string) => string;
  /** The same aloud: `4.3 an hour`. */
  readonly perHourAloud: (amount: string) => string;
  /** A count for each day, where the lengths compared differ: `+12 a day`. */
  readonly perDay: (amount: string) => string;
  /** How amounts in some currencies are said where `Intl` says it otherwise than people do, by ISO 4217 code. */
  readonly currenciesAloud: Readonly<Record<string, (amount: string) => string>>;
  /** What stands where a value is absent. */
  readonly absent: string;
}

/**
 * The parts of a duration as text; `paddedSeconds` and `paddedMinutes` have two digits. `whole`: hours alone, or hours
 * and minutes alone, say it all, so that a language which names the parts can leave out those that are 0. `rounded`: to whole minutes or hours, so that a language which writes
 * a clock must not write seconds.
 */
export interface DurationParts {
  readonly hours: string;
  readonly minutes: string;
  readonly paddedMinutes: string;
  readonly seconds: string;
  readonly paddedSeconds: string;
  readonly whole: 'hours' | 'minutes' | null;
  readonly rounded: boolean;
}

/** Durations as people say them. */
export interface DurationWords {
  /** Under a minute: `38 s`, `3.2 s`. */
  readonly seconds: (seconds: string) => string;
  /** From a minute to an hour: `4:12`. */
  readonly minutes: (parts: DurationParts) => string;
  readonly hours: (parts: DurationParts) => string;
  readonly secondsAloud: (seconds: Quantity) => string;
  /** Null: none beside the minutes. */
  readonly minutesAloud: (minutes: Quantity, seconds: Quantity | null) => string;
  readonly hoursAloud: (hours: Quantity, minutes: Quantity | null) => string;
}

/** What `Intl` does not know of dates. Days and years come written out. */
export interface DateWords {
  readonly year: (year: string) => string;
  readonly quarter: (quarter: 1 | 2 | 3 | 4, year: string) => string;
  /** A week that starts on Monday, by its ISO number. */
  readonly isoWeek: (week: string, days: string) => string;
  /** A week that starts on another day, by its first. */
  readonly weekFrom: (day: string) => string;
  /** A time that occurs twice on that day, told apart by its distance from UTC: `1:00 AM (UTC−4)`. */
  readonly withOffset: (time: string, offset: string) => string;
}
