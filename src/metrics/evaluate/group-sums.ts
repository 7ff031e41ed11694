import type { MeasureColumn, Partial } from '../../query/partial.js';
import type { Sums } from '../define.js';

const empty = new Float64Array(0);

/** A partial that has some of a metric's sums. */
export interface SumsSource {
  readonly partial: Partial;
  /** The key of each measure, by the metric's own name. */
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * The sums of one group by a metric's own names, from one partial or from several that know the group by numbers of their
 * own. One object is moved from group to group; group −1 is one that a partial does not hold, whose sums are those of no
 * rows.
 */
export class GroupSums implements Sums {
  /** One a source. */
  readonly groups: Int32Array;
  readonly #columns: ReadonlyMap<string, { readonly column: MeasureColumn; readonly source: number }>;

  constructor(sources: readonly SumsSource[]) {
    this.groups = new Int32Array(sources.length).fill(-1);
    this.#columns = new Map(
      sources.flatMap(({ partial, keys }, source) =>
        [...keys].map(([name, key]) => {
          const column = partial.measures.get(key);
          if (column === undefined) throw new Error(`a bug of ours: no such measure in the partial: ${key}`);
          return [name, { column, source }] as const;
        }),
      ),
    );
  }

  number(name: string): number {
    const { column, source } = this.#column(name);
    if (column.kind === 'bins') throw new Error(`a bug of ours: a histogram is no number: ${name}`);
    const group = this.groups[source] as number;
    if (group === -1) return column.kind === 'max' ? NaN : 0;
    return column.values[group] as number;
  }

  bins(name: string): { readonly bin: ArrayLike<number>; readonly count: ArrayLike<number> } {
    const { column, source } = this.#column(name);
    if (column.kind !== 'bins') throw new Error(`a bug of ours: not a histogram: ${name}`);
    const group = this.groups[source] as number;
    if (group === -1) return { bin: empty, count: empty };
    const from = column.start[group] as number;
    const to = column.start[group + 1] as number;
    return { bin: column.bin.subarray(from, to), count: column.count.subarray(from, to) };
  }

  #column(name: string): { readonly column: MeasureColumn; readonly source: number } {
    const found = this.#columns.get(name);
    if (found === undefined) throw new Error(`a bug of ours: metric names no such measure: ${name}`);
    return found;
  }
}
