import { cycleKey, cycleSize } from '../time/cycles.js';
import type { TimeCycle, WeekStart } from '../time/grain.js';
import type { MetricTable } from '../metrics/table.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * Keys of a cycle's cells in its order, from the first to the last that has rows, "not known" at the end. Cells between
 * them without rows are there too, as long as the period is no shorter than the cycle (a day of 23 hours is one): else
 * they may not be part of the period at all.
 */
export function cycleKeys(
  { query }: MetricTable,
  cycle: TimeCycle,
  found: { has(key: string | null): boolean },
): (string | null)[] {
  const { period, weekStart } = query;
  const cells = Array.from({ length: cycleSize(cycle) }, (_, cell) =>
    cycleKey(cycle, cell, weekStart as WeekStart),
  );
  const lengthMs = cycle === 'hour-of-day' ? dayMs : 7 * dayMs;
  const whole = period !== null && period.toMs - period.fromMs >= lengthMs - hourMs;
  const first = cells.findIndex((cell) => found.has(cell));
  const last = cells.findLastIndex((cell) => found.has(cell));
  const keys: (string | null)[] = cells
    .slice(Math.max(0, first), last + 1)
    .filter((cell) => whole || found.has(cell));
  if (found.has(null)) keys.push(null);
  return keys;
}
