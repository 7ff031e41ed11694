import { codeArray } from '../data/code-column.js';
import type { CodeColumn, NumberColumn } from '../data/column.js';
import { rowWiseCodes } from '../data/row-wise.js';
import { bucketEdges, dayOf } from '../time/buckets.js';
import { weekdayOf } from '../time/civil.js';
import { cellAt, cycleCells, cycleGrain, cycleKey, cycleSize } from '../time/cycles.js';
import type { TimeCycle, WeekStart } from '../time/grain.js';
import type { Zone } from '../time/zone.js';
import { blockRows } from './block-buffers.js';
import { findIntervals, intervalsOf } from './intervals.js';

/** Cells have the same names whatever day a week begins with. */
const monday: WeekStart = 1;

/** Up to this long a time, the buckets of all of it are found once; of more, each row's clock is read. */
const mostMs = 8 * 366 * 86_400_000;

const made = new WeakMap<NumberColumn, Map<string, CodeColumn>>();

/**
 * The cell of a cycle in which each instant of a column lies on the wall clock, by the cell's name (`2T10`). Made once a
 * column, so that a filter by it costs what one by any dimension does; of appended rows, those alone are looked at.
 */
export function cycleColumn(column: NumberColumn, cycle: TimeCycle, zone: Zone): CodeColumn {
  const name = `${cycle} ${zone.name}`;
  const known = made.get(column) ?? new Map<string, CodeColumn>();
  made.set(column, known);
  let cells = known.get(name);
  if (cells === undefined) known.set(name, (cells = cellsOf(column, cycle, zone)));
  return cells;
}

function cellsOf(column: NumberColumn, cycle: TimeCycle, zone: Zone): CodeColumn {
  const { raw, base, step } = column;
  const size = cycleSize(cycle);
  const what = `cells of ${cycle} ${zone.name} ${base} ${step}`;
  const codes = rowWiseCodes(what, [raw], raw.length, codeArray(size + 1, 0), (made, from) => {
    if (column.min > column.max) return;
    if (column.max - column.min > mostMs) readClock(made, from, column, cycle, zone);
    else fillByBuckets(made, from, column, cycle, zone);
  });
  const values = [null, ...Array.from({ length: size }, (_, cell) => cycleKey(cycle, cell, monday))];
  return { kind: 'code', codes, values };
}

type Codes = CodeColumn['codes'];

function fillByBuckets(codes: Codes, from: number, column: NumberColumn, cycle: TimeCycle, zone: Zone): void {
  const span = { from: column.min, to: column.max + 1 };
  const edges = bucketEdges(zone, cycleGrain(cycle), span, monday);
  const intervals = intervalsOf(column, edges, cycleCells(zone, cycle, edges, monday));
  const block = new Int32Array(blockRows);
  const values = new Float64Array(blockRows);
  for (let start = from; start < codes.length; start += blockRows) {
    const rows = Math.min(blockRows, codes.length - start);
    values.set(column.raw.subarray(start, start + rows));
    findIntervals(block, values, rows, intervals);
    codes.set(block.subarray(0, rows), start);
  }
}

function readClock(
  codes: Codes,
  from: number,
  { raw, base, step }: NumberColumn,
  cycle: TimeCycle,
  zone: Zone,
): void {
  // The day that an instant belongs to may not be the date that the wall shows.
  const cellOf = (instant: number): number =>
    cycle === 'day-of-week' ? weekdayOf(dayOf(zone, instant)) - monday : cellAt(zone, cycle, instant, monday);
  for (let row = from; row < codes.length; row += 1) {
    const value = raw[row] as number;
    if (value !== 0) codes[row] = 1 + cellOf(base + value * step);
  }
}
