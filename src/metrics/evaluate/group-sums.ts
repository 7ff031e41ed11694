import type { MeasureColumn, Partial } from '../../query/partial.js';
import type { Sums } from '../define.js';

const empty = new Float64Array(0);

/**
 * The sums of one group of a partial, by a metric's own names. One object is moved from group to group; group −1 is one
 * that the partial does not hold, whose sums are those of no rows.
 */
export class GroupSums implements Sums {
  group = -1;
  readonly #columns: ReadonlyMap<string, MeasureColumn>;

  /** `keys`: the key of each measure, by name. */
  constructor(partial: Partial, keys: ReadonlyMap<string, string>) {
    const columns = new Map<string, MeasureColumn>();
    for (const [name, key] of keys) {
      const column = partial.measures.get(key);
      if (column === undefined) throw new Error(`a bug of ours: no such measure in the partial: ${key}`);
      columns.set(name, column);
    }
    this.#columns = columns;
  }

  number(name: string): number {
    const column = this.#column(name);
    if (column.kind === 'bins') throw new Error(`a bug of ours: a histogram is no number: ${name}`);
    if (this.group === -1) return column.kind === 'max' ? NaN : 0;
    return column.values[this.group] as number;
  }

  bins(name: string): { readonly bin: ArrayLike<number>; readonly count: ArrayLike<number> } {
    const column = this.#column(name);
    if (column.kind !== 'bins') throw new Error(`a bug of ours: not a histogram: ${name}`);
    if (this.group === -1) return { bin: empty, count: empty };
    const from = column.start[this.group] as number;
    const to = column.start[this.group + 1] as number;
    return { bin: column.bin.subarray(from, to), count: column.count.subarray(from, to) };
  }

  #column(name: string): MeasureColumn {
    const column = this.#columns.get(name);
    if (column === undefined) throw new Error(`a bug of ours: metric names no such measure: ${name}`);
    return column;
  }
}
