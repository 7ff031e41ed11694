import { daysBetween, year } from '../../calendar.js';
import { repeatsFrom, repeatWindowDays } from '../../questions.js';
import { type Columns, inbound } from './columns.js';

/** Inbound contacts from the eighth day on, and those of them that follow the customer's last one within the window. */
export interface Repeats {
  readonly base: number;
  readonly repeats: number;
}

/** @param order the rows in the order in which they start */
export function countRepeats(columns: Columns, order: Uint32Array): Repeats {
  const { startedAt, day, direction, customer } = columns;
  const firstDay = daysBetween(year.from, repeatsFrom);
  const windowMs = repeatWindowDays * 86_400_000;
  const lastStart = new Float64Array(columns.customers.values.length).fill(-Infinity);
  let base = 0;
  let repeats = 0;
  for (const row of order) {
    if (direction[row] !== inbound) continue;
    const start = startedAt[row]!;
    const of = customer[row]!;
    if (day[row]! >= firstDay) {
      base += 1;
      if (start - lastStart[of]! <= windowMs) repeats += 1;
    }
    lastStart[of] = start;
  }
  return { base, repeats };
}

export function orderByStart({ rows, startedAt }: Columns): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row).sort((a, b) => startedAt[a]! - startedAt[b]!);
}
