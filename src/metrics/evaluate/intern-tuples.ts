import { isAscending } from '../../query/is-ascending.js';
/**
 * Dense numbers for tuples of whole numbers: equal tuples have equal ids, and ids ascend as tuples do, the first column
 * counting most. Column by column, so that no product of sizes can overflow: a prefix has at most as many ids as there
 * are tuples.
 */
export function internTuples(
  columns: readonly { readonly codes: Uint32Array; readonly size: number }[],
  length: number,
): { readonly ids: Uint32Array; readonly count: number } {
  let ids: Uint32Array = new Uint32Array(length);
  let count = Math.min(1, length);
  for (const { codes, size } of columns) {
    ({ ids, count } =
      count * size <= mostListed ? internListed(ids, count, codes, size) : internSorted(ids, codes, size));
  }
  return { ids, count };
}

/** Up to this many pairs are marked in a list of all; more are sorted. */
const mostListed = 1 << 18;

interface Interned {
  readonly ids: Uint32Array;
  readonly count: number;
}

function internListed(prefixes: Uint32Array, count: number, codes: Uint32Array, size: number): Interned {
  const ids = new Uint32Array(prefixes.length);
  const idOf = new Int32Array(count * size).fill(-1);
  for (let i = 0; i < ids.length; i += 1) {
    const pair = (prefixes[i] as number) * size + (codes[i] as number);
    ids[i] = pair;
    idOf[pair] = 0;
  }
  let distinct = 0;
  for (let pair = 0; pair < idOf.length; pair += 1) {
    if (idOf[pair] === -1) continue;
    idOf[pair] = distinct;
    distinct += 1;
  }
  for (let i = 0; i < ids.length; i += 1) ids[i] = idOf[ids[i] as number] as number;
  return { ids, count: distinct };
}

function internSorted(prefixes: Uint32Array, codes: Uint32Array, size: number): Interned {
  const pairs = new Float64Array(prefixes.length);
  for (let i = 0; i < pairs.length; i += 1) pairs[i] = (prefixes[i] as number) * size + (codes[i] as number);
  const distinct = ascendingDistinct(pairs);
  return { ids: Uint32Array.from(pairs, (pair) => indexIn(distinct, pair)), count: distinct.length };
}

function ascendingDistinct(values: Float64Array): Float64Array {
  const sorted = isAscending(values) ? values : values.toSorted();
  return sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
}

/** Place of a value that is there in an ascending array. */
export function indexIn(ascending: Float64Array, value: number): number {
  let from = 0;
  let to = ascending.length - 1;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ascending[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
