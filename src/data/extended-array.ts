import type { RawArray } from './column.js';

/** How many bytes of a buffer are some array's: behind them nothing was written yet. */
const taken = new WeakMap<ArrayBufferLike, number>();

/** Room is kept for so many rows more, as a share of those that there are (a shift), and a few. */
const roomShift = 3;
const leastRoom = 1 << 10;

/**
 * An array that begins with the values of another one; the zeros behind them are the caller's to write, at once. Where
 * the buffer has room, and nobody else has gone on from the same values, both arrays share it and nothing is copied.
 *
 * So what an array was given never changes, and what was worked out of the first rows of a buffer holds for every array
 * of it that begins with them: see `prefix-memory.ts`.
 */
export function extended<A extends RawArray>(values: A, length: number): A {
  const { buffer, byteOffset, byteLength, BYTES_PER_ELEMENT: width } = values;
  const Kind = values.constructor as new (buffer: ArrayBufferLike, from: number, length: number) => A;
  if (byteOffset === 0 && taken.get(buffer) === byteLength && length * width <= buffer.byteLength) {
    taken.set(buffer, length * width);
    return new Kind(buffer, 0, length);
  }
  const longer = new ArrayBuffer((length + (length >>> roomShift) + leastRoom) * width);
  taken.set(longer, length * width);
  const array = new Kind(longer, 0, length);
  array.set(values);
  return array;
}

/** Whether an array begins with another one's values for sure: by their buffer. */
export function goesOn(before: RawArray, array: RawArray): boolean {
  const isWhole = before.byteOffset === 0 && array.byteOffset === 0;
  return isWhole && before.buffer === array.buffer && before.length <= array.length;
}
