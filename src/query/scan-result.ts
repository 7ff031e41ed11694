import type { FactorSums } from './factor-sums.js';
import { type GroupKey, codeIn } from './group-numbers.js';
import { Interner } from './interner.js';
import type { MeasureColumn, Partial } from './partial.js';
import { type Measure, measureKey } from './plan.js';
import type { Scan } from './scan.js';

/** A factor's cells that hold rows, side by side. */
interface OccupiedCells {
  readonly cell: Int32Array;
  readonly word: Int32Array;
  /** Index of the cell's group in the result. */
  readonly group: Int32Array;
}

/** The partial result of a finished scan: groups that hold a row, in the order of their keys. */
export function scanResult(scan: Scan): Partial {
  // Every factor saw the same rows: the first one's cells name all groups.
  const first = scan.sums[0];
  const groupIds = new Interner();
  if (first !== undefined) {
    first.counts.upTo(first.cells.size).forEach((count, cell) => {
      if (count > 0) groupIds.intern(first.cells.group(cell));
    });
  }
  const { order, place } = orderGroups(scan.groups.keys, groupIds.keys());
  const indexOf = (group: number): number => place[groupIds.intern(group)] as number;
  const measures = new Map<string, MeasureColumn>();
  for (const sums of scan.sums) {
    const occupied = occupiedCells(sums, indexOf);
    for (const measure of sums.factor.measures) {
      measures.set(measureKey(measure), measureColumn(sums, measure, occupied, order.length, indexOf));
    }
  }
  const keys = scan.groups.keys.map((key) => key.coder.decode(order.map((group) => codeIn(key, group))));
  return { groups: order.length, keys, measures };
}

/** Group numbers in the order of their keys, and the place of each in that order. */
function orderGroups(
  keys: readonly GroupKey[],
  groups: Float64Array,
): { order: Float64Array; place: Int32Array } {
  const sortKeys = new Float64Array(groups.length);
  for (const key of keys) {
    const rank = key.coder.rank();
    groups.forEach((group, id) => {
      sortKeys[id] = (sortKeys[id] as number) + rank(codeIn(key, group)) * key.stride;
    });
  }
  const ids = new Int32Array(groups.length).map((_, id) => id);
  ids.sort((a, b) => (sortKeys[a] as number) - (sortKeys[b] as number));
  const place = new Int32Array(groups.length);
  const order = new Float64Array(groups.length);
  ids.forEach((id, index) => {
    place[id] = index;
    order[index] = groups[id] as number;
  });
  return { order, place };
}

function occupiedCells(sums: FactorSums, indexOf: (group: number) => number): OccupiedCells {
  const counts = sums.counts.upTo(sums.cells.size);
  const cells: number[] = [];
  for (let cell = 0; cell < counts.length; cell += 1) if ((counts[cell] as number) > 0) cells.push(cell);
  const cell = Int32Array.from(cells);
  return {
    cell,
    word: cell.map((index) => sums.cells.word(index)),
    group: cell.map((index) => indexOf(sums.cells.group(index))),
  };
}

function measureColumn(
  sums: FactorSums,
  measure: Measure,
  occupied: OccupiedCells,
  groups: number,
  indexOf: (group: number) => number,
): MeasureColumn {
  if (measure.kind === 'histogram') {
    const bins = sums.binCounts(measure);
    return bins.column(groups, bins.byGroup ? indexOf : (cell) => indexOf(sums.cells.group(cell)));
  }
  if (measure.kind === 'distinct') {
    return sums.distinctIds(measure).column(groups, (cell) => indexOf(sums.cells.group(cell)));
  }
  const passes = sums.factor.words.passing(measure.where);
  if (measure.kind === 'max') {
    return { kind: 'max', values: largest(sums.valueSums(measure), occupied, passes, groups) };
  }
  const added = measure.kind === 'count' ? sums.counts.upTo(sums.cells.size) : sums.valueSums(measure);
  return { kind: 'add', values: total(added, occupied, passes, groups) };
}

/** Each group's sum of its cells that pass. */
function total(
  sums: Float64Array,
  occupied: OccupiedCells,
  passes: Uint8Array,
  groups: number,
): Float64Array {
  const values = new Float64Array(groups);
  for (let i = 0; i < occupied.cell.length; i += 1) {
    if (passes[occupied.word[i] as number] === 0) continue;
    const group = occupied.group[i] as number;
    values[group] = (values[group] as number) + (sums[occupied.cell[i] as number] as number);
  }
  return values;
}

function largest(
  sums: Float64Array,
  occupied: OccupiedCells,
  passes: Uint8Array,
  groups: number,
): Float64Array {
  const values = new Float64Array(groups).fill(NaN);
  for (let i = 0; i < occupied.cell.length; i += 1) {
    if (passes[occupied.word[i] as number] === 0) continue;
    const group = occupied.group[i] as number;
    const value = sums[occupied.cell[i] as number] as number;
    if (!((values[group] as number) >= value)) values[group] = value;
  }
  return values;
}
