import { utf8DecoderOfPieces } from '../platform.js';
import { textOfWtf8 } from './json/utf8.js';

/**
 * Text as bytes: UTF-8, but that a surrogate without its other half, which JSON may have, is three bytes of its own
 * (WTF-8). Every JavaScript string has one such form, and every such form one string.
 */
export interface TextBytes {
  readonly bytes: Uint8Array;
  readonly length: number;
}

/** Bytes of a text of usual length; a longer one has a buffer of its own, so that none is kept for its sake. */
const scratch = new Uint8Array(1 << 19);

/**
 * The bytes of a text, in a buffer that the next call may write to again: whoever lets others run before they are read
 * gives one `into` that is its own, of three bytes a unit.
 */
export function bytesOfText(text: string, into?: Uint8Array): TextBytes {
  const bytes = into ?? (text.length * 3 > scratch.length ? new Uint8Array(text.length * 3) : scratch);
  const { length } = text;
  let to = 0;
  for (let i = 0; i < length; i++) {
    let unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[to++] = unit;
      continue;
    }
    if (unit < 0x800) bytes[to++] = 0xc0 | (unit >> 6);
    else {
      if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < length) {
        const low = text.charCodeAt(i + 1);
        if (low >= 0xdc00 && low < 0xe000) {
          i++;
          unit = 0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
        }
      }
      if (unit < 0x1_0000) bytes[to++] = 0xe0 | (unit >> 12);
      else {
        bytes[to++] = 0xf0 | (unit >> 18);
        bytes[to++] = 0x80 | ((unit >> 12) & 0x3f);
      }
      bytes[to++] = 0x80 | ((unit >> 6) & 0x3f);
    }
    bytes[to++] = 0x80 | (unit & 0x3f);
  }
  return { bytes, length: to };
}

/** How many bytes a text has. */
export function byteLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) as number;
    if (point > 0xffff) i++;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return length;
}

const decoder = utf8DecoderOfPieces();
/** Up to here a call with as many arguments is quicker than the decoder. */
const shortText = 64;

/** Whether bytes are all ASCII. */
export function isAscii(bytes: Uint8Array): boolean {
  let all = 0;
  for (let at = 0; at < bytes.length; at++) all |= bytes[at] as number;
  return all < 0x80;
}

/** The text of bytes that are all ASCII. */
export function asciiText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** The text of bytes `from` ≤ i < `to`. */
export function textOfBytes(bytes: Uint8Array, from: number, to: number): string {
  let isAscii = true;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x80) continue;
    isAscii = false;
    // The lead of a surrogate, which the decoder would refuse.
    if (byte === 0xed && (bytes[at + 1] as number) >= 0xa0) return textOfWtf8(bytes, from, to);
  }
  const piece = bytes.subarray(from, to);
  if (isAscii && to - from <= shortText) return String.fromCharCode.apply(null, piece as unknown as number[]);
  return decoder.decode(piece);
}
