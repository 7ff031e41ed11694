import type { NumberColumn } from '../data/column.js';
import { Interner } from './interner.js';
import type { MeasureColumn, Partial } from './partial.js';
import { type Measure, measureKey } from './plan.js';
import type { Scan, ScanKey } from './scan.js';

/** A scan's cells that hold rows, side by side. */
interface OccupiedCells {
  readonly cell: Int32Array;
  readonly word: Int32Array;
  /** Place of the cell's group in the result. */
  readonly group: Int32Array;
}

/** The partial result of a finished scan: groups that hold a row, in the order of their keys. */
export function scanResult(scan: Scan): Partial {
  const counts = scan.counts.upTo(scan.cells.size);
  const cell: number[] = [];
  counts.forEach((count, index) => {
    if (count > 0) cell.push(index);
  });
  const groupIds = new Interner();
  const groupOfCell = cell.map((index) => groupIds.intern(scan.cells.group(index)));
  const { order, place } = orderGroups(scan, groupIds.keys());
  const occupied: OccupiedCells = {
    cell: Int32Array.from(cell),
    word: Int32Array.from(cell, (index) => scan.cells.word(index)),
    group: Int32Array.from(groupOfCell, (id) => place[id] as number),
  };
  const measures = new Map<string, MeasureColumn>();
  for (const measure of scan.measures) {
    const key = measureKey(measure);
    if (!measures.has(key)) {
      measures.set(
        key,
        measureColumn(scan, measure, occupied, order.length, (id) => place[groupIds.intern(id)] as number),
      );
    }
  }
  return {
    groups: order.length,
    keys: scan.keys.map((key) => key.coder.decode(order.map((group) => codeOf(key, group)))),
    measures,
  };
}

/** Group numbers in the order of their keys, and the place of each in that order. */
function orderGroups(scan: Scan, groups: Float64Array): { order: Float64Array; place: Int32Array } {
  const sortKeys = new Float64Array(groups.length);
  for (const key of scan.keys) {
    const rank = key.coder.rank();
    groups.forEach((group, id) => {
      sortKeys[id] = (sortKeys[id] as number) + rank(codeOf(key, group)) * key.stride;
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

function codeOf(key: ScanKey, group: number): number {
  return Math.floor(group / key.stride) % key.coder.size;
}

function measureColumn(
  scan: Scan,
  measure: Measure,
  occupied: OccupiedCells,
  groups: number,
  indexOf: (group: number) => number,
): MeasureColumn {
  if (measure.kind === 'histogram') {
    const bins = scan.binCounts(measure);
    return bins.column(groups, bins.byGroup ? indexOf : (cell) => indexOf(scan.cells.group(cell)));
  }
  const passes = passingWords(scan, measure);
  if (measure.kind === 'max') {
    const values = new Float64Array(groups).fill(NaN);
    const largest = scan.rowSums(measure);
    addCells(occupied, passes, (cell, group) => {
      const value = largest[cell] as number;
      if (!((values[group] as number) >= value)) values[group] = value;
    });
    return { kind: 'max', values };
  }
  const values = new Float64Array(groups);
  if (measure.kind === 'sum') {
    for (const field of measure.of) addSum(scan, field, occupied, passes, values);
  } else {
    const sums = measure.kind === 'count' ? scan.counts.upTo(scan.cells.size) : scan.rowSums(measure);
    addCells(occupied, passes, (cell, group) => {
      values[group] = (values[group] as number) + (sums[cell] as number);
    });
  }
  return { kind: 'add', values };
}

function addSum(
  scan: Scan,
  field: string,
  occupied: OccupiedCells,
  passes: Uint8Array,
  values: Float64Array,
): void {
  const column = scan.view.column(field) as NumberColumn | undefined;
  if (column?.kind !== 'number') return;
  const raw = scan.rawSums(field);
  const counts = scan.counts.upTo(scan.cells.size);
  addCells(occupied, passes, (cell, group, word) => {
    const known = column.base !== 0 && scan.words.isKnown(field, word) ? (counts[cell] as number) : 0;
    values[group] = (values[group] as number) + (raw[cell] as number) * column.step + known * column.base;
  });
}

/** Which of the words that occur pass a measure's test. */
function passingWords(scan: Scan, measure: Measure): Uint8Array {
  const passes = new Uint8Array(scan.words.size);
  for (const word of scan.cells.wordsMet()) passes[word] = scan.words.holds(measure.where, word) ? 1 : 0;
  return passes;
}

function addCells(
  occupied: OccupiedCells,
  passes: Uint8Array,
  add: (cell: number, group: number, word: number) => void,
): void {
  for (let i = 0; i < occupied.cell.length; i += 1) {
    const word = occupied.word[i] as number;
    if (passes[word] === 1) add(occupied.cell[i] as number, occupied.group[i] as number, word);
  }
}
