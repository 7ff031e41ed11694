import {
  carriageReturn,
  closeBrace,
  closeBracket,
  colon,
  comma,
  letterF,
  letterN,
  letterT,
  newline,
  openBrace,
  openBracket,
  quote,
  space,
  tab,
} from './ascii.js';
import type { NumberReader } from './number.js';
import { refused, type Refusal } from './refusal.js';
import type { StringReader } from './string.js';

/** The index of the first byte from `at` on that is no white space. */
export function skipSpace(bytes: Uint8Array, at: number): number {
  for (;;) {
    const byte = bytes[at] as number;
    if (byte > space || !isSpace(byte)) return at;
    at++;
  }
}

export function isSpace(byte: number): boolean {
  return byte === space || byte === newline || byte === carriageReturn || byte === tab;
}

/** Letters behind the first of `true`, `false` and `null`. */
const literalTails: Readonly<Record<number, readonly number[]>> = {
  [letterT]: [114, 117, 101],
  [letterF]: [97, 108, 115, 101],
  [letterN]: [117, 108, 108],
};

/** The index behind `true`, `false` or `null`, by the first letter. */
export function skipLiteral(bytes: Uint8Array, at: number): number | Refusal {
  const tail = literalTails[bytes[at] as number];
  if (tail === undefined) return refused(at);
  for (let i = 0; i < tail.length; i++) if (bytes[++at] !== tail[i]) return refused(at);
  return at + 1;
}

/** Goes past values of any kind and depth: with a bit a level, not by calls, which end at some depth. */
export class ValueSkip {
  readonly #strings: StringReader;
  readonly #numbers: NumberReader;
  /** A bit for each open level: 1 for an object. */
  #levels = new Uint32Array(8);

  constructor(strings: StringReader, numbers: NumberReader) {
    this.#strings = strings;
    this.#numbers = numbers;
  }

  /** The index behind the value at `at`, which may have white space before it. */
  skip(bytes: Uint8Array, at: number): number | Refusal {
    let depth = 0;
    for (;;) {
      at = skipSpace(bytes, at);
      const byte = bytes[at];
      if (byte === openBrace || byte === openBracket) {
        const isObject = byte === openBrace;
        at = skipSpace(bytes, at + 1);
        if (bytes[at] === (isObject ? closeBrace : closeBracket)) at++;
        else {
          this.#open(depth++, isObject);
          if (isObject) at = this.skipName(bytes, at);
          if (at < 0) return at;
          continue;
        }
      } else at = this.#skipScalar(bytes, at);
      // Behind a value: up to where the next one starts, or the last one ended.
      for (;;) {
        if (at < 0 || depth === 0) return at;
        at = skipSpace(bytes, at);
        const isObject = this.#isObject(depth - 1);
        if (bytes[at] === comma) {
          at = isObject ? this.skipName(bytes, skipSpace(bytes, at + 1)) : at + 1;
          break;
        }
        if (bytes[at] !== (isObject ? closeBrace : closeBracket)) return refused(at);
        depth--;
        at++;
      }
      if (at < 0) return at;
    }
  }

  /** The index behind the name at `at` and its colon. */
  skipName(bytes: Uint8Array, at: number): number | Refusal {
    if (bytes[at] !== quote) return refused(at);
    at = this.#strings.skip(bytes, at + 1);
    if (at < 0) return at;
    at = skipSpace(bytes, at);
    return bytes[at] === colon ? at + 1 : refused(at);
  }

  #skipScalar(bytes: Uint8Array, at: number): number | Refusal {
    const byte = bytes[at] as number;
    if (byte === quote) return this.#strings.skip(bytes, at + 1);
    return byte >= letterF ? skipLiteral(bytes, at) : this.#numbers.read(bytes, at);
  }

  #open(level: number, isObject: boolean): void {
    const word = level >>> 5;
    if (word === this.#levels.length) {
      const levels = new Uint32Array(2 * word);
      levels.set(this.#levels);
      this.#levels = levels;
    }
    const bit = 1 << (level & 31);
    const others = (this.#levels[word] as number) & ~bit;
    this.#levels[word] = isObject ? others | bit : others;
  }

  #isObject(level: number): boolean {
    return (((this.#levels[level >>> 5] as number) >>> (level & 31)) & 1) === 1;
  }
}
