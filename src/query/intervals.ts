import type { NumberColumn } from '../data/column.js';
import type { BlockValues } from './block.js';
import { greatestDivisor } from './greatest-divisor.js';

/** The code of each interval that a column's raw numbers are cut into. */
export type Intervals = Cuts | Grid;

/** Any intervals: the first is before the first cut. */
export interface Cuts {
  readonly kind: 'cuts';
  readonly cuts: Float64Array;
  readonly codeOf: Int32Array;
}

/**
 * Intervals that are whole numbers of units long, as those of a calendar are: of quarters of an hour, or of hours where a
 * day may have 23 or 25. What is outside all of them has code 0.
 */
interface Grid {
  readonly kind: 'grid';
  /** A unit before the first interval. */
  readonly start: number;
  readonly unit: number;
  /** By units since the start. */
  readonly codeOf: Int32Array;
}

/** A table of more units would be larger than a core's nearest caches. */
const mostUnits = 1 << 17;

/** Codes 1… are the intervals between edges, or their cells where a cycle folds them; rows outside them are not known. */
export function intervalsOf(column: NumberColumn, edges: Float64Array, cells: Uint16Array | null): Intervals {
  const cuts = rawCuts(column, edges);
  const codeOf = new Int32Array(cuts.length + 1);
  for (let interval = 1; interval < cuts.length; interval += 1) {
    codeOf[interval] = 1 + (cells === null ? interval - 1 : (cells[interval - 1] as number));
  }
  return gridOf(cuts, codeOf) ?? { kind: 'cuts', cuts, codeOf };
}

function gridOf(cuts: Float64Array, codeOf: Int32Array): Grid | undefined {
  if (cuts.length < 2) return undefined;
  const first = cuts[0] as number;
  let unit = 0;
  for (let i = 1; i < cuts.length; i += 1) unit = greatestDivisor((cuts[i] as number) - first, unit);
  const units = ((cuts[cuts.length - 1] as number) - first) / unit;
  if (!(units <= mostUnits)) return undefined;
  const codes = new Int32Array(units + 1);
  for (let interval = 1, at = 1; interval < cuts.length; interval += 1) {
    const end = 1 + ((cuts[interval] as number) - first) / unit;
    codes.fill(codeOf[interval] as number, at, end);
    at = end;
  }
  return { kind: 'grid', start: first - unit, unit, codeOf: codes };
}

/** Edges in the column's raw numbers: raw ≥ cut exactly where value ≥ edge. */
export function rawCuts(column: NumberColumn, edges: Float64Array): Float64Array {
  const cuts = new Float64Array(edges.length);
  for (let i = 0; i < edges.length; i += 1) {
    cuts[i] = Math.ceil(((edges[i] as number) - column.base) / column.step);
  }
  return cuts;
}

/** The codes of some raw numbers; 0 where they are not known. */
export function findIntervals(
  codes: Int32Array,
  values: BlockValues,
  rows: number,
  intervals: Intervals,
): void {
  if (intervals.kind === 'grid') findInGrid(codes, values, rows, intervals);
  else findBetweenCuts(codes, values, rows, intervals);
}

/** Without a guess that could be wrong: rows come nearly in time order, but change their interval often. */
function findInGrid(
  codes: Int32Array,
  values: BlockValues,
  rows: number,
  { start, unit, codeOf }: Grid,
): void {
  const units = codeOf.length;
  for (let i = 0; i < rows; i += 1) {
    const value = values[i] as number;
    const at = (value - start) / unit;
    codes[i] = value !== 0 && at >= 0 && at < units ? (codeOf[at | 0] as number) : 0;
  }
}

/** The interval of the row before is tried first, then a binary search. */
function findBetweenCuts(codes: Int32Array, values: BlockValues, rows: number, { cuts, codeOf }: Cuts): void {
  let low = Infinity;
  let high = -Infinity;
  let code = 0;
  for (let i = 0; i < rows; i += 1) {
    const value = values[i] as number;
    if (value === 0) {
      codes[i] = 0;
      continue;
    }
    if (!(value >= low && value < high)) {
      const interval = upperBound(cuts, value);
      low = interval === 0 ? -Infinity : (cuts[interval - 1] as number);
      high = interval === cuts.length ? Infinity : (cuts[interval] as number);
      code = codeOf[interval] as number;
    }
    codes[i] = code;
  }
}

/** How many of the ascending cuts are ≤ value. */
function upperBound(cuts: Float64Array, value: number): number {
  let from = 0;
  let to = cuts.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((cuts[middle] as number) <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}
