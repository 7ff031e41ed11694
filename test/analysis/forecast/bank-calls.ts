import { readFileSync } from 'node:fs';

/** Values of a day: 7:00 to 21:05 by 5 minutes. */
export const day = 169;
export const week = 5 * day;

export interface BankCalls {
  /** As in the file: weekdays that were closed are not there, so that places of the week slip at each. */
  readonly raw: Float64Array;
  /** By the calendar: closed weekdays are NaN. */
  readonly dated: Float64Array;
  /** The place in `dated` of each day of `raw`. */
  readonly places: readonly number[];
}

/** Calls of a bank, 3 March to 24 October 2003, Mondays to Fridays. */
export function bankCalls(): BankCalls {
  const file = new URL('../../../../shared/data/bank-calls-5min.csv', import.meta.url);
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  const raw = Float64Array.from(rows, (row) => Number(row.split(',')[2]));
  const dates = rows.filter((_, i) => i % day === 0).map((row) => row.split(',')[1]!.slice(0, 10));
  const weekdays: string[] = [];
  for (let at = Date.parse(dates[0]!); at <= Date.parse(dates.at(-1)!); at += 86_400_000) {
    const date = new Date(at);
    if (date.getUTCDay() % 6 !== 0) weekdays.push(date.toISOString().slice(0, 10));
  }
  const places = dates.map((date) => weekdays.indexOf(date));
  const dated = new Float64Array(weekdays.length * day).fill(Number.NaN);
  places.forEach((place, i) => dated.set(raw.subarray(i * day, (i + 1) * day), place * day));
  return { raw, dated, places };
}
