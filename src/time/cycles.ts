import type { TimeCycle, TimeGrain, WeekStart } from './grain.js';
import type { Zone } from './zone.js';
import { dayMs, weekdayOf } from './civil.js';

const shapes: Readonly<Record<TimeCycle, { grain: TimeGrain; cellsPerDay: number; days: number }>> = {
  'hour-of-day': { grain: 'hour', cellsPerDay: 24, days: 1 },
  'day-of-week': { grain: 'day', cellsPerDay: 1, days: 7 },
  'hour-of-week': { grain: 'hour', cellsPerDay: 24, days: 7 },
  'quarter-hour-of-week': { grain: '15-minutes', cellsPerDay: 96, days: 7 },
};

/** The coarsest grain whose buckets each lie in one cell of a cycle. */
export function cycleGrain(cycle: TimeCycle): TimeGrain {
  return shapes[cycle].grain;
}

/** How many cells a cycle has. */
export function cycleSize(cycle: TimeCycle): number {
  return shapes[cycle].cellsPerDay * shapes[cycle].days;
}

/**
 * The cell of each bucket between `edges` (buckets of `cycleGrain(cycle)` or finer), read off the wall clock at its
 * start. The first cell of a week is that of `weekStart`.
 */
export function cycleCells(
  zone: Zone,
  cycle: TimeCycle,
  edges: Float64Array,
  weekStart: WeekStart,
): Uint16Array {
  const cells = new Uint16Array(Math.max(0, edges.length - 1));
  for (let i = 0; i < cells.length; i++) cells[i] = cellAt(zone, cycle, edges[i] as number, weekStart);
  return cells;
}

/** The cell of an instant, read off the wall clock. */
export function cellAt(zone: Zone, cycle: TimeCycle, instant: number, weekStart: WeekStart): number {
  const { cellsPerDay, days } = shapes[cycle];
  const local = zone.toLocal(instant);
  const day = Math.floor(local / dayMs);
  const cell = Math.floor(((local - day * dayMs) * cellsPerDay) / dayMs);
  return days === 1 ? cell : ((weekdayOf(day) - weekStart + 7) % 7) * cellsPerDay + cell;
}

/** A cell's name: `09`; `1` … `7` (ISO, Monday is 1); `1T09`; `1T09:15`. */
export function cycleKey(cycle: TimeCycle, cell: number, weekStart: WeekStart): string {
  const { cellsPerDay } = shapes[cycle];
  const weekday = String(((Math.floor(cell / cellsPerDay) + weekStart - 1) % 7) + 1);
  if (cycle === 'day-of-week') return weekday;
  const inDay = cell % cellsPerDay;
  const hour = String(Math.floor((inDay * 24) / cellsPerDay)).padStart(2, '0');
  if (cycle === 'hour-of-day') return hour;
  if (cycle === 'hour-of-week') return `${weekday}T${hour}`;
  return `${weekday}T${hour}:${String((inDay % 4) * 15).padStart(2, '0')}`;
}
