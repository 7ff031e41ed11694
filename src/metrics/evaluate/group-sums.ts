import type { MeasureColumn, Partial } from '../../query/partial.js';
import { measureKey, type Measure } from '../../query/plan.js';
import type { Sums, SumsTime } from '../define.js';

const empty = new Float64Array(0);

/** What a metric has of the sums of one partial. */
export interface SumsSource {
  /** Among the partials. */
  readonly place: number;
  /** The key of each measure, by the metric's own name. */
  readonly keys: ReadonlyMap<string, string>;
  /** Sums that cannot be had of its rows: not known (NaN) in a group in which it has counted any. */
  readonly without?: readonly string[];
}

/**
 * The sums of one group by a metric's own names, from one partial or from several that know the group by numbers of their
 * own. What several partials have by one name is added up. One object is moved from group to group; group −1 is one that a
 * partial does not hold, whose sums are those of no rows.
 */
export class GroupSums implements Sums {
  /** One a source. */
  readonly groups: Int32Array;
  readonly time: SumsTime;
  readonly #partials: readonly Partial[];
  readonly #sources: readonly SumsSource[];
  readonly #unused: readonly string[];
  /** Of the names that were read so far. */
  readonly #columns = new Map<string, readonly NamedColumn[]>();

  /**
   * @param unused names that no partial has: sums of no rows
   * @param time is moved with the groups
   */
  constructor(
    partials: readonly Partial[],
    sources: readonly SumsSource[],
    unused: readonly string[],
    time: SumsTime,
  ) {
    this.time = time;
    this.groups = new Int32Array(sources.length).fill(-1);
    this.#partials = partials;
    this.#sources = sources;
    this.#unused = unused;
  }

  number(name: string): number {
    const columns = this.#named(name);
    // Nearly always there is one, and it is a plain sum.
    if (columns.length === 1) {
      const only = columns[0] as NamedColumn;
      const group = this.groups[only.source] as number;
      if (only.sums !== undefined && group !== -1) return only.sums[group] as number;
      return this.#numberIn(only, name);
    }
    return columns.reduce((sum, column) => sum + this.#numberIn(column, name), 0);
  }

  bins(name: string): { readonly bin: ArrayLike<number>; readonly count: ArrayLike<number> } {
    const [{ column, source }] = this.#named(name) as [NamedColumn];
    if (column.kind !== 'bins') throw new Error(`a bug of ours: not a histogram: ${name}`);
    const group = this.groups[source] as number;
    if (group === -1) return { bin: empty, count: empty };
    const from = column.start[group] as number;
    const to = column.start[group + 1] as number;
    return { bin: column.bin.subarray(from, to), count: column.count.subarray(from, to) };
  }

  /** Which distinct values there are, ascending; of many the smallest. Null where it is not known which they are. */
  ids(name: string): Float64Array | null {
    const [{ column, source }] = this.#named(name) as [NamedColumn];
    return column.kind === 'distinct' ? idsIn(column, this.groups[source] as number) : null;
  }

  #numberIn(named: NamedColumn, name: string): number {
    const { column, source, isUnknown } = named;
    if (column.kind === 'bins') throw new Error(`a bug of ours: a histogram is no number: ${name}`);
    const group = this.groups[source] as number;
    if (column.kind === 'distinct') return idsIn(column, group).length;
    if (isUnknown) return group === -1 || column.values[group] === 0 ? 0 : NaN;
    if (group === -1) return column.kind === 'max' ? NaN : 0;
    const { values } = column;
    named.sums = values;
    return values[group] as number;
  }

  #named(name: string): readonly NamedColumn[] {
    let found = this.#columns.get(name);
    if (found === undefined) this.#columns.set(name, (found = this.#columnsOf(name)));
    return found;
  }

  #columnsOf(name: string): readonly NamedColumn[] {
    const found: NamedColumn[] = [];
    this.#sources.forEach(({ place, keys, without }, source) => {
      const { measures } = this.#partials[place] as Partial;
      const key = keys.get(name);
      if (key !== undefined) {
        const column = measures.get(key);
        if (column === undefined) throw new Error(`a bug of ours: no such measure in the partial: ${key}`);
        found.push({ column, source });
      }
      const used = without?.includes(name) === true ? measures.get(keys.get('used') ?? '') : undefined;
      if (used !== undefined) found.push({ column: used, source, isUnknown: true });
    });
    if (found.length === 0 && !this.#unused.includes(name))
      throw new Error(`a bug of ours: metric names no such measure: ${name}`);
    return found;
  }
}

interface NamedColumn {
  readonly column: MeasureColumn;
  /** Which source it is of. */
  readonly source: number;
  /** It counts the rows of which the sum cannot be had. */
  readonly isUnknown?: true;
  /** Its values, from when they were first read: they are made then. */
  sums?: Float64Array;
}

function idsIn({ start, ids }: Extract<MeasureColumn, { kind: 'distinct' }>, group: number): Float64Array {
  return group === -1 ? empty : ids.subarray(start[group], start[group + 1]);
}

/** The key of each measure, by the metric's own name. */
export function keysOf(measures: ReadonlyMap<string, Measure>): ReadonlyMap<string, string> {
  let keys = keysByMeasures.get(measures);
  if (keys === undefined) {
    keys = new Map([...measures].map(([name, measure]) => [name, measureKey(measure)]));
    keysByMeasures.set(measures, keys);
  }
  return keys;
}

/** What a metric needs is the same from query to query. */
const keysByMeasures = new WeakMap<ReadonlyMap<string, Measure>, ReadonlyMap<string, string>>();
