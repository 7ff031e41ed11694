import { merge } from './merge.js';
import type { Partial, PartialKey } from './partial.js';

/** Replaces a time key's buckets by the coarser ones that hold them, and adds up what falls together. */
export function coarsen(partial: Partial, key: string, edges: Float64Array): Partial {
  const keys = partial.keys.map((column): PartialKey => {
    if (column.name !== key) return column;
    if (column.kind !== 'number') throw new RangeError(`not a time key: ${key}`);
    return { ...column, values: column.values.map((start) => edges[lastAtOrBefore(edges, start)] ?? NaN) };
  });
  return merge([{ ...partial, keys }]);
}

function lastAtOrBefore(edges: Float64Array, start: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] as number) <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
