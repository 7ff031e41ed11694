import type { NumberColumn } from '../data/column.js';
import { PrefixMemory } from '../data/prefix-memory.js';
import { blockRows } from './block.js';

/** The smallest and the largest value of each block of a column. */
export interface BlockExtents {
  /** −Infinity where a row's value is not known. */
  readonly least: Float64Array;
  readonly greatest: Float64Array;
}

const extents = new WeakMap<NumberColumn, BlockExtents>();
/** Of columns that are whole arrays: appending leaves the blocks before the last one as they are. */
const ofRows = new PrefixMemory<BlockExtents>();

/** Found once a column: rows come nearly in time order, so that a period meets few blocks and holds most of those whole. */
export function blockExtents(column: NumberColumn): BlockExtents {
  const made = extents.get(column);
  if (made !== undefined) return made;
  const { raw, base, step } = column;
  const known = ofRows.before(raw);
  const blocks = Math.ceil(raw.length / blockRows);
  const least = new Float64Array(blocks);
  const greatest = new Float64Array(blocks);
  const whole = Math.floor((known?.length ?? 0) / blockRows);
  least.set(known?.found.least.subarray(0, whole) ?? []);
  greatest.set(known?.found.greatest.subarray(0, whole) ?? []);
  for (let block = whole; block < blocks; block += 1) {
    let low = Infinity;
    let high = 0;
    const end = Math.min(raw.length, (block + 1) * blockRows);
    for (let row = block * blockRows; row < end; row += 1) {
      const value = raw[row] as number;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    least[block] = low === 0 ? -Infinity : base + low * step;
    greatest[block] = base + high * step;
  }
  const found = { least, greatest };
  extents.set(column, found);
  ofRows.keep(raw, found);
  return found;
}
