/** The zone and the year of the bench's rows. */
export const timeZone = 'Europe/Berlin';
export const year = { from: '2025-01-01', to: '2026-01-01' } as const;

/** Calendar days as text, half-open: `2025-05-01` up to `2025-07-01`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;

/** How many days lie between two dates. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

/** The date so many days later. */
export function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
}

/** Every date of a period. */
export function datesOf({ from, to }: Days): string[] {
  return Array.from({ length: daysBetween(from, to) }, (_, i) => dayAfter(from, i));
}

/** ISO number of a date's weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return ((new Date(day).getUTCDay() + 6) % 7) + 1;
}

/** The calendar month that holds a date. */
export function monthOf(day: string): Days {
  const from = `${day.slice(0, 7)}-01`;
  return { from, to: `${dayAfter(from, 31).slice(0, 7)}-01` };
}
