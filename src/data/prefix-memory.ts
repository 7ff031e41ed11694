import type { RawArray } from './column.js';

interface Known<T> {
  readonly length: number;
  readonly found: T;
}

/**
 * Remembers what was worked out of an array by its buffer. An array that appending made begins with the one before it in
 * the same buffer (`extended-array.ts`): what is known of that one is gone on from, and costs what was added.
 */
export class PrefixMemory<T> {
  readonly #known = new WeakMap<ArrayBufferLike, Known<T>>();

  /** What was found last of no more than the array's own values; undefined where nothing is known. */
  before(array: RawArray): Known<T> | undefined {
    const known = this.#known.get(array.buffer);
    return known !== undefined && array.byteOffset === 0 && known.length <= array.length ? known : undefined;
  }

  /** Remembers what was found of an array, unless more is known already: an older version was asked once more. */
  keep(array: RawArray, found: T): void {
    const known = this.#known.get(array.buffer);
    if (array.byteOffset === 0 && (known === undefined || known.length <= array.length))
      this.#known.set(array.buffer, { length: array.length, found });
  }
}
