import { bucketEdges } from '../time/buckets.js';
import { dayMs } from '../time/civil.js';
import { cycleCells, cycleGrain, cycleKey, cycleSize } from '../time/cycles.js';
import type { TimeCycle, WeekStart } from '../time/grain.js';
import { Zone } from '../time/zone.js';
import { chosenHours } from '../metrics/chosen-hours.js';
import type { MetricTable, ResolvedQuery } from '../metrics/table.js';

const hourMs = 3_600_000;

/**
 * Keys of a cycle's cells in its order, "not known" at the end: those that the period has, with rows or without, and
 * whatever others have rows.
 */
export function cycleKeys(
  { query }: MetricTable,
  cycle: TimeCycle,
  found: { has(key: string | null): boolean },
): (string | null)[] {
  const { period } = query;
  const within = cellsWithin(query, cycle, period && { from: period.fromMs, to: period.toMs });
  const keys: (string | null)[] = allCells(query, cycle).filter(
    (cell) => within.has(cell) || found.has(cell),
  );
  if (found.has(null)) keys.push(null);
  return keys;
}

/**
 * The cells that a stretch of time has some of: all of them where it is as long as the cycle (a day of 23 hours is); only of
 * those that the query keeps to, where it keeps to some hours of the week.
 */
export function cellsWithin(
  query: ResolvedQuery,
  cycle: TimeCycle,
  range: { readonly from: number; readonly to: number } | null,
): ReadonlySet<string> {
  if (range === null || range.to <= range.from) return new Set();
  const length = cycle === 'hour-of-day' ? dayMs : 7 * dayMs;
  const weekStart = query.weekStart as WeekStart;
  const zone = new Zone(query.timeZone);
  const chosen = chosenHours(query.where, zone)?.cells(cycle);
  const kept = (cells: readonly string[]): ReadonlySet<string> =>
    new Set(cells.filter((cell) => chosen === undefined || chosen.has(cell)));
  if (range.to - range.from >= length - hourMs) return kept(allCells(query, cycle));
  const edges = bucketEdges(zone, cycleGrain(cycle), range, weekStart);
  const cells = cycleCells(zone, cycle, edges, weekStart);
  return kept(Array.from(cells, (cell) => cycleKey(cycle, cell, weekStart)));
}

function allCells({ weekStart }: ResolvedQuery, cycle: TimeCycle): string[] {
  return Array.from({ length: cycleSize(cycle) }, (_, cell) => cycleKey(cycle, cell, weekStart as WeekStart));
}
