import { randomWords } from '../../platform.js';

/** Where every hash starts. Differs from page to page, so that nobody can choose texts that all fall together. */
export const hashStart = (randomWords(1)[0] as number) | 0;

/** The hash with four more bytes of the text. */
export function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e37_79b1 | 0);
  return product ^ (product >>> 15);
}

/** The hash of a text, by what its whole words gave and its last bytes, up to three: 30 bits, which no engine boxes. */
export function ended(hash: number, lastWord: number, length: number): number {
  let code = Math.imul(hash ^ lastWord ^ (length << 24), 0x85eb_ca6b | 0);
  code = Math.imul(code ^ (code >>> 15), 0xc2b2_ae35 | 0);
  return (code ^ (code >>> 16)) >>> 2;
}

/** The hash of the bytes `from` ≤ i < `to`. No result hangs on it. */
export function textHash(view: DataView, from: number, to: number): number {
  let hash = hashStart;
  let at = from;
  for (; to - at >= 4; at += 4) hash = mixed(hash, view.getInt32(at, true));
  return ended(hash, at < to ? lastWord(view, at, to) : 0, to - from);
}

/** Up to three bytes as a word. */
export function lastWord(view: DataView, from: number, to: number): number {
  if (from + 4 <= view.byteLength) return view.getInt32(from, true) & ((1 << ((to - from) * 8)) - 1);
  let word = 0;
  for (let i = to - 1; i >= from; i--) word = (word << 8) | view.getUint8(i);
  return word;
}
