import type { Units } from './json-fault.js';

/** A JSON text, or its bytes, in which a fault can be placed. */
export interface PlacedUnits extends Units {
  /** Index of the first unit that is JSON, behind a byte order mark. */
  readonly start: number;
  /** The place of a unit: byte of the UTF-8 input from 0, line and column (in characters) from 1. */
  place(index: number): Spot;
}

export interface Spot {
  readonly byte: number;
  readonly line: number;
  readonly column: number;
}

/** Where a part of an input starts. */
type Start = Pick<Spot, 'byte' | 'line'>;

const newline = 10;

/** Bytes of UTF-8. `before` is where they start in the input. */
export function unitsOfBytes(bytes: Uint8Array, before: Start = { byte: 0, line: 1 }): PlacedUnits {
  const start = before.byte === 0 ? startOfJson(bytes) : 0;
  return {
    start,
    length: bytes.length,
    at: (index) => bytes[index] as number,
    place(index) {
      let { line } = before;
      let column = 1;
      for (let at = start; at < index; at++) {
        const byte = bytes[at] as number;
        if (byte === newline) {
          line++;
          column = 1;
        } else if ((byte & 0xc0) !== 0x80) column++;
      }
      return { byte: before.byte + index, line, column };
    },
  };
}

/** Where the JSON starts: behind a byte order mark, if there is one. */
export function startOfJson(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** A text without a byte order mark, placed as the bytes it would have. `before` is where it starts in the input. */
export function unitsOfText(text: string, before: Start = { byte: 0, line: 1 }): PlacedUnits {
  return {
    start: 0,
    length: text.length,
    at: (index) => text.charCodeAt(index),
    place(index) {
      let { byte, line } = before;
      let column = 1;
      for (let at = 0; at < index;) {
        const point = text.codePointAt(at) as number;
        at += point > 0xffff ? 2 : 1;
        byte += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
        if (point === newline) {
          line++;
          column = 1;
        } else column++;
      }
      return { byte, line, column };
    },
  };
}
