import { space } from './ascii.js';

/**
 * What a grammar returns instead of an index where the bytes are not JSON: below 0, it tells the byte and the reason. At
 * the end of the bytes at hand it says only that more were expected; the bytes there are zeros, which JSON has nowhere.
 */
export type Refusal = number;

export const badEscape = 1;
export const controlCharacter = 2;
/** Any other byte that cannot stand where it does. */
const unexpected = 0;

export function refused(index: number, reason = unexpected): Refusal {
  return -1 - (4 * index + reason);
}

/** Index of the first byte that cannot be. */
export function refusedAt(refusal: Refusal): number {
  return Math.floor((-1 - refusal) / 4);
}

/** In words for a developer. `end` is where the bytes end. */
export function refusalMessage(refusal: Refusal, bytes: Uint8Array, end: number): string {
  const index = refusedAt(refusal);
  if (index >= end) return 'unexpected end';
  const reason = -1 - refusal - 4 * index;
  if (reason === badEscape) return 'bad escape';
  if (reason === controlCharacter) return 'unescaped control character';
  const byte = bytes[index] as number;
  return byte > space && byte < 127 ? `unexpected ${String.fromCharCode(byte)}` : 'unexpected character';
}
