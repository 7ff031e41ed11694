import { extended, goesOn } from '../data/extended-array.js';
import { goingOn } from '../data/going-on.js';
import type { FilledWords, WordArrays } from './row-words.js';

interface Kept {
  readonly arrays: WordArrays;
  readonly filled: FilledWords;
}

/** So many lists of tests are remembered by a column. */
const mostKept = 2;

/**
 * By the buffer of the first column, then the tests. Rows that are appended stand behind the others in the same buffers
 * (`extended-array.ts`): those before them have their words.
 */
const kept = new WeakMap<ArrayBufferLike, Map<string, Kept>>();

/** What was kept of the same arrays with fewer rows, its words with room for all; `from`: how many rows have theirs. */
export function wordsBefore(
  arrays: WordArrays,
  key: string,
  rows: number,
): (FilledWords & { readonly from: number }) | undefined {
  const [first] = arrays;
  const known = first && kept.get(first.buffer)?.get(key);
  if (known === undefined || known.filled.words.length > rows) return undefined;
  if (!known.arrays.every((array, at) => isSameOrLonger(array, arrays[at]))) return undefined;
  const { words } = known.filled;
  return { ...known.filled, from: words.length, words: extended(words, rows) };
}

/** Remembers the words of all rows, for when others are appended: once that is done at all. */
export function keepWords(arrays: WordArrays, key: string, filled: FilledWords): void {
  const [first] = arrays;
  // Of some rows out of the middle, nothing that begins with them will be asked.
  if (goingOn.code === undefined || first === undefined || first.byteOffset > 0) return;
  const ofFirst = kept.get(first.buffer) ?? new Map<string, Kept>();
  if ((ofFirst.get(key)?.filled.words.length ?? 0) > filled.words.length) return;
  ofFirst.delete(key);
  ofFirst.set(key, { arrays, filled });
  const [oldest] = ofFirst.keys();
  if (ofFirst.size > mostKept) ofFirst.delete(oldest as string);
  kept.set(first.buffer, ofFirst);
}

function isSameOrLonger(before: WordArrays[number], array: WordArrays[number]): boolean {
  return before === undefined || array === undefined ? before === array : goesOn(before, array);
}
