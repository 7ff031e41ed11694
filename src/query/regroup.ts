import { binColumn } from './bin-counts.js';
import { type DistinctColumn, distinctColumn } from './distinct-ids.js';
import { compareTexts } from './compare-texts.js';
import { Interner } from './interner.js';
import { laterColumn } from './later-column.js';
import type { MeasureColumn, Partial, PartialKey } from './partial.js';

/**
 * Adds up the groups of some partials that agree on the named keys. Merging shards keeps all keys; rolling up keeps
 * fewer. Measures must be the same everywhere; the result's groups are in the order of their keys.
 */
export function regroup(partials: readonly Partial[], keep: readonly string[]): Partial {
  const first = partials[0];
  if (first === undefined) throw new RangeError('nothing to merge: []');
  for (const partial of partials) checkAlike(first, partial);
  const keys = keep.map((name) => unifyKey(partials, name));
  const total = partials.reduce((sum, partial) => sum + partial.groups, 0);

  const groupIds = new Float64Array(total);
  for (const key of keys) {
    for (let i = 0; i < total; i += 1) {
      groupIds[i] = (groupIds[i] as number) * key.size + (key.ranks[i] as number);
    }
  }
  // Ranks ascend in result order and the first key is the most significant: sorted ids are sorted groups.
  const most = keys.reduce((product, { size }) => product * size, 1);
  const { placeOf, places } = most <= mostListed ? listed(groupIds, most) : interned(groupIds);

  const sourceOf = new Int32Array(places);
  for (let i = total - 1; i >= 0; i -= 1) sourceOf[placeOf[i] as number] = i;
  const measures = new Map<string, MeasureColumn>();
  for (const measure of first.measures.keys()) {
    const columns = partials.map((partial) => partial.measures.get(measure) as MeasureColumn);
    measures.set(measure, addColumns(columns, partials, placeOf, places));
  }
  return { groups: places, keys: keys.map((key) => key.pick(sourceOf)), measures };
}

/** Up to this many combinations of keys are marked in a list of all; more are sorted. */
const mostListed = 1 << 16;

/** For each group its place among the distinct ids, ascending, and how many places there are. */
interface Places {
  readonly placeOf: Int32Array;
  readonly places: number;
}

/** Of whole ids below `most`. */
function listed(ids: Float64Array, most: number): Places {
  const placeOfId = new Int32Array(most);
  for (let i = 0; i < ids.length; i += 1) placeOfId[ids[i] as number] = 1;
  let places = 0;
  for (let id = 0; id < most; id += 1) {
    const occurs = placeOfId[id] as number;
    placeOfId[id] = places;
    places += occurs;
  }
  const placeOf = new Int32Array(ids.length);
  for (let i = 0; i < ids.length; i += 1) placeOf[i] = placeOfId[ids[i] as number] as number;
  return { placeOf, places };
}

function interned(groupIds: Float64Array): Places {
  const interner = new Interner();
  const placeOf = Int32Array.from(groupIds, (id) => interner.intern(id));
  const ids = Int32Array.from(interner.keys(), (_, id) => id);
  ids.sort((a, b) => (interner.keys()[a] as number) - (interner.keys()[b] as number));
  const place = new Int32Array(ids.length);
  ids.forEach((id, index) => (place[id] = index));
  for (let i = 0; i < placeOf.length; i += 1) placeOf[i] = place[placeOf[i] as number] as number;
  return { placeOf, places: ids.length };
}

interface UnifiedKey {
  readonly size: number;
  /** Of every group of every partial, one after the other: ascending in result order, null last. */
  readonly ranks: Float64Array;
  /** The key column of the groups at these places of that sequence. */
  pick(places: Int32Array): PartialKey;
}

function unifyKey(partials: readonly Partial[], name: string): UnifiedKey {
  const columns = partials.map((partial) => {
    const found = partial.keys.find((key) => key.name === name);
    if (found === undefined) throw new RangeError(`no such key: ${name}`);
    return found;
  });
  return columns[0]?.kind === 'number'
    ? unifyNumbers(name, columns as Extract<PartialKey, { kind: 'number' }>[])
    : unifyTexts(name, columns as Extract<PartialKey, { kind: 'code' }>[]);
}

function unifyTexts(name: string, columns: readonly Extract<PartialKey, { kind: 'code' }>[]): UnifiedKey {
  const distinct = [...new Set(columns.flatMap((column) => column.values))].sort(compareTexts);
  const rankOf = new Map(distinct.map((value, rank) => [value, rank]));
  const ranks = new Float64Array(columns.reduce((sum, { codes }) => sum + codes.length, 0));
  let next = 0;
  for (const { codes, values } of columns) {
    const rankOfCode = Float64Array.from(values.map((value) => rankOf.get(value) as number));
    for (let group = 0; group < codes.length; group += 1) {
      ranks[next] = rankOfCode[codes[group] as number] as number;
      next += 1;
    }
  }
  const known = distinct.filter((value) => value !== null);
  return {
    size: distinct.length,
    ranks,
    // Null is the last rank and the code 0; the others keep their order.
    pick: (places) => ({
      name,
      kind: 'code',
      values: [null, ...known],
      codes: Uint32Array.from(places, (place) =>
        (ranks[place] as number) === known.length ? 0 : (ranks[place] as number) + 1,
      ),
    }),
  };
}

function unifyNumbers(name: string, columns: readonly Extract<PartialKey, { kind: 'number' }>[]): UnifiedKey {
  const values = joined(columns.map((column) => column.values));
  const distinct = Float64Array.from(new Set(values)).sort(); // typed arrays sort NaN last
  const rankOf = new Map(Array.from(distinct, (value, rank) => [value, rank]));
  return {
    size: distinct.length,
    ranks: values.map((value) => rankOf.get(value) as number),
    pick: (places) => ({
      name,
      kind: 'number',
      values: Float64Array.from(places, (place) => values[place] as number),
    }),
  };
}

function joined(arrays: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let next = 0;
  for (const array of arrays) {
    all.set(array, next);
    next += array.length;
  }
  return all;
}

function addColumns(
  columns: readonly MeasureColumn[],
  partials: readonly Partial[],
  placeOf: Int32Array,
  groups: number,
): MeasureColumn {
  const kind = (columns[0] as MeasureColumn).kind;
  if (kind === 'bins')
    return addBins(columns as Extract<MeasureColumn, { kind: 'bins' }>[], partials, placeOf, groups);
  if (kind === 'distinct') return addDistinct(columns as DistinctColumn[], partials, placeOf, groups);
  return laterColumn(kind, () => {
    const result = new Float64Array(groups).fill(kind === 'max' ? NaN : 0);
    let offset = 0;
    for (const { values } of columns as Exclude<MeasureColumn, { kind: 'bins' | 'distinct' }>[]) {
      if (kind === 'add') addValues(result, values, placeOf, offset);
      else takeLargest(result, values, placeOf, offset);
      offset += values.length;
    }
    return result;
  });
}

function addValues(sums: Float64Array, values: Float64Array, placeOf: Int32Array, offset: number): void {
  for (let group = 0; group < values.length; group += 1) {
    const at = placeOf[offset + group] as number;
    sums[at] = (sums[at] as number) + (values[group] as number);
  }
}

function takeLargest(largest: Float64Array, values: Float64Array, placeOf: Int32Array, offset: number): void {
  for (let group = 0; group < values.length; group += 1) {
    const at = placeOf[offset + group] as number;
    const value = values[group] as number;
    if (!((largest[at] as number) >= value) && !Number.isNaN(value)) largest[at] = value;
  }
}

function addBins(
  columns: readonly Extract<MeasureColumn, { kind: 'bins' }>[],
  partials: readonly Partial[],
  placeOf: Int32Array,
  groups: number,
): MeasureColumn {
  const group: number[] = [];
  const bin: number[] = [];
  const count: number[] = [];
  let offset = 0;
  columns.forEach((column, index) => {
    const own = (partials[index] as Partial).groups;
    for (let g = 0; g < own; g += 1) {
      for (let k = column.start[g] as number; k < (column.start[g + 1] as number); k += 1) {
        group.push(placeOf[offset + g] as number);
        bin.push(column.bin[k] as number);
        count.push(column.count[k] as number);
      }
    }
    offset += own;
  });
  return binColumn(groups, group, bin, count);
}

/** Of columns cut at the same number: others are of other measures. */
function addDistinct(
  columns: readonly DistinctColumn[],
  partials: readonly Partial[],
  placeOf: Int32Array,
  groups: number,
): MeasureColumn {
  const group: number[] = [];
  const id: number[] = [];
  let offset = 0;
  columns.forEach(({ start, ids }, index) => {
    const own = (partials[index] as Partial).groups;
    for (let g = 0; g < own; g += 1) {
      for (let k = start[g] as number; k < (start[g + 1] as number); k += 1) {
        group.push(placeOf[offset + g] as number);
        id.push(ids[k] as number);
      }
    }
    offset += own;
  });
  return distinctColumn(groups, (columns[0] as DistinctColumn).atMost, group, id);
}

function checkAlike(a: Partial, b: Partial): void {
  const differs =
    a.measures.size !== b.measures.size ||
    [...a.measures].some(([key, column]) => b.measures.get(key)?.kind !== column.kind) ||
    a.keys.length !== b.keys.length ||
    a.keys.some((key, index) => key.name !== b.keys[index]?.name || key.kind !== b.keys[index].kind);
  if (differs) throw new RangeError('partials of different plans cannot be merged');
}
