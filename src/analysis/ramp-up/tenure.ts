import { daysFromCivil, daysInMonth } from '../../time/civil.js';

/** How long somebody has been there, in whole months, from the newest on: each up to the next one's first month. */
export const tenures = ['0-3', '3-6', '6-12', '12+'] as const;
export type Tenure = (typeof tenures)[number];

/** The months with which the later ones begin. */
const begins = [3, 6, 12] as const;

/**
 * The tenure on a date of somebody who started on another, both `2026-01-31`; null before the start. A month is over on
 * the same day of the next one or, where that is shorter, on its last. Throws a RangeError for a text that is no date.
 */
export function tenureOn(date: string, startedOn: string): Tenure | null {
  const day = dayOf(date);
  const { year, month, day: of } = partsOf(startedOn);
  if (day < dayOf(startedOn)) return null;
  const over = begins.filter((months) => {
    const at = year * 12 + (month - 1) + months;
    const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
    return day >= daysFromCivil(y, m, Math.min(of, daysInMonth(y, m)));
  });
  return tenures[over.length] as Tenure;
}

function dayOf(date: string): number {
  const { year, month, day } = partsOf(date);
  return daysFromCivil(year, month, day);
}

function partsOf(date: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).slice(1).map(Number);
  if (
    year === undefined ||
    month === undefined ||
    day === undefined ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > daysInMonth(year, month)
  ) {
    throw new RangeError(`invalid date: ${date}`);
  }
  return { year, month, day };
}
