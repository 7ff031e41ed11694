/** Milliseconds of a civil day without a clock change; day numbers times this are wall-clock milliseconds. */
export const dayMs = 86_400_000;

/** A date of the proleptic Gregorian calendar; `month` and `day` count from 1, the year 0 is 1 BC. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

// Both directions count in years that begin in March, so that the leap day is a year's last, and in eras of 400 years,
// which all have the same length. After Howard Hinnant, "chrono-compatible low-level date algorithms".
const daysPerEra = 146_097;
const epochInEra = 719_468; // days from 0000-03-01 to 1970-01-01

/** Days from 1970-01-01 to a date. The month may not overflow; the day may (day 0 is the day before the 1st). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - epochInEra;
}

/** The date that lies a whole number of days after 1970-01-01. */
export function civilFromDays(days: number): CivilDate {
  const shifted = days + epochInEra;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Length of a month in days. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** ISO number of the weekday, 1 = Monday … 7 = Sunday, of the date so many days after 1970-01-01 (a Thursday). */
export function weekdayOf(days: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (days + 3 - Math.floor((days + 3) / 7) * 7 + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}
