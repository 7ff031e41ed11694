import type { DataInput } from './metric-source.js';
import { isBytes } from '../data/input-kind.js';

/** A value that is kept by whoever else has it; undefined once nobody does. */
export interface Weakly<T extends object> {
  deref(): T | undefined;
}

/** An input that was read, for a second reading; undefined where it is gone, and stays so. */
export type InputAgain = () => DataInput | undefined;

/**
 * Remembers an input without keeping it: as long as the host has it, it can be read again. Of bytes it is the buffer
 * that counts, since a host may well have let go of the view that it gave. A text cannot be remembered so, and is gone.
 */
export function inputAgain(input: DataInput, weakly: <T extends object>(value: T) => Weakly<T>): InputAgain {
  if (typeof input === 'string') return () => undefined;
  if (!isBytes(input)) {
    const kept = weakly(input);
    return () => kept.deref();
  }
  const { byteOffset, length } = input;
  const kept = weakly(input.buffer);
  return () => {
    const buffer = kept.deref();
    // A buffer that the host has given away since has no bytes.
    return buffer === undefined || buffer.byteLength < byteOffset + length
      ? undefined
      : new Uint8Array(buffer, byteOffset, length);
  };
}
