import { daysBetween, year } from '../../calendar.js';
import { repeatsFrom, repeatWindowDays } from '../../questions.js';
import type { Repeats } from '../typed-arrays/repeats.js';
import { type Columns, inboundBit } from './columns.js';

const noGap = 0x7fffffff;

/**
 * By row: seconds since the inbound contact of the same customer before it. Rows come nearly in the order of their starts,
 * so one that starts earlier than the customer's last one has its place a step or two back.
 */
export function gapsOf({ rows, word, start, customer, customers }: Columns): Int32Array {
  const gaps = new Int32Array(rows).fill(noGap);
  /** Row + 1 of the customer's latest; of each row, the one before it. */
  const latest = new Int32Array(customers.size);
  const before = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    if ((word[row]! & inboundBit) === 0) continue;
    const of = customer[row]!;
    const at = start[row]!;
    let later = 0;
    let earlier = latest[of]!;
    while (earlier !== 0 && start[earlier - 1]! > at) {
      later = earlier;
      earlier = before[earlier - 1]!;
    }
    before[row] = earlier;
    if (earlier !== 0) gaps[row] = at - start[earlier - 1]!;
    if (later === 0) latest[of] = row + 1;
    else {
      before[later - 1] = row + 1;
      gaps[later - 1] = start[later - 1]! - at;
    }
  }
  return gaps;
}

export function countRepeats({ rows, word, day }: Columns, gaps: Int32Array): Repeats {
  const firstDay = daysBetween(year.from, repeatsFrom);
  const windowSeconds = repeatWindowDays * 86_400;
  let base = 0;
  let repeats = 0;
  for (let row = 0; row < rows; row += 1) {
    const counts = word[row]! & inboundBit & ((firstDay - 1 - day[row]!) >>> 31);
    base += counts;
    repeats += counts & ((gaps[row]! - windowSeconds - 1) >>> 31);
  }
  return { base, repeats };
}
