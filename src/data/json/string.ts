import { backslash, letterU, nine, quote, space, zero } from './ascii.js';
import { badEscape, controlCharacter, refused, type Refusal } from './refusal.js';
import { behindCodePoint } from './utf8.js';

/** 1 for what stands in a string for itself and is ASCII. */
const plainBytes = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= space && byte < 0x80 && byte !== quote && byte !== backslash ? 1 : 0,
);

/**
 * Of four bytes those that are no plain ones: a quote, a backslash, a control character, or no ASCII. The highest bit shows
 * whether a byte is one; a borrow between them only adds to what comes later, so that the first is exact.
 */
export function stopsIn(word: number): number {
  const isQuote = (word ^ 0x22222222) - 0x01010101;
  const isBackslash = (word ^ 0x5c5c5c5c) - 0x01010101;
  return (isQuote | isBackslash | (word - 0x20202020) | word) & 0x80808080;
}

/** How many of four bytes come before the first of the stops, of which there are some. */
export function bytesBefore(stops: number): number {
  return (31 - Math.clz32(stops & -stops)) >> 3;
}

/** What a letter behind a backslash means; 0 where it means nothing. */
const unescaped = new Uint8Array(256);
for (const [letter, byte] of Object.entries({
  '"': 34,
  '\\': 92,
  '/': 47,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
})) {
  unescaped[letter.charCodeAt(0)] = byte;
}

/** Reads strings from behind their opening quote. The text last read lies in `bytes`, from `from` up to `to`. */
export class StringReader {
  bytes: Uint8Array = new Uint8Array(256);
  from = 0;
  to = 0;
  /** Whether any string so far had more than ASCII. */
  isWide = false;
  readonly #surrogates: boolean;
  /** Texts that are not in the input as they are. */
  #rewritten = this.bytes;

  /** `surrogates`: those in three bytes are taken as they are, and are not U+FFFD. */
  constructor(surrogates: boolean) {
    this.#surrogates = surrogates;
  }

  /** The index behind the closing quote. What is before `at` is known to be plain. */
  read(bytes: Uint8Array, from: number, at = from): number | Refusal {
    for (;;) {
      const byte = bytes[at] as number;
      if (plainBytes[byte] === 1) at++;
      else if (byte >= 0x80) {
        this.isWide = true;
        const next = behindCodePoint(bytes, at, this.#surrogates);
        if (next < 0) break;
        at = next;
      } else if (byte === quote) {
        this.bytes = bytes;
        this.from = from;
        this.to = at;
        return at + 1;
      } else if (byte === backslash) break;
      else return refused(at, controlCharacter);
    }
    const behind = this.skip(bytes, at);
    if (behind >= 0) this.#rewrite(bytes, from, behind - 1);
    return behind;
  }

  /** The index behind the closing quote; whatever is no UTF-8 inside means U+FFFD, and is no fault. */
  skip(bytes: Uint8Array, at: number): number | Refusal {
    for (;;) {
      const byte = bytes[at] as number;
      if (plainBytes[byte] === 1) at++;
      else if (byte >= 0x80) {
        this.isWide = true;
        at++;
      } else if (byte === quote) return at + 1;
      else if (byte !== backslash) return refused(at, controlCharacter);
      else {
        at = behindEscape(bytes, at);
        if (at < 0) return at;
      }
    }
  }

  /** The text of a string that is known to be well-formed. */
  #rewrite(bytes: Uint8Array, from: number, to: number): void {
    // At most three bytes for one: U+FFFD.
    if (this.#rewritten.length < 3 * (to - from)) this.#rewritten = new Uint8Array(6 * (to - from));
    const out = this.#rewritten;
    let length = 0;
    for (let at = from; at < to;) {
      const byte = bytes[at] as number;
      if (byte === backslash) {
        const letter = bytes[at + 1] as number;
        if (letter === letterU) length = putUnit(out, length, hexUnit(bytes, at + 2));
        else out[length++] = unescaped[letter] as number;
        at += letter === letterU ? 6 : 2;
        continue;
      }
      const next = behindCodePoint(bytes, at, this.#surrogates);
      if (next < 0) {
        length = putUnit(out, length, 0xfffd);
        at -= next;
      } else if (byte === 0xed) {
        // Perhaps a surrogate, whose other half may be an escape.
        const tail = (((bytes[at + 1] as number) & 0x3f) << 6) | ((bytes[at + 2] as number) & 0x3f);
        length = putUnit(out, length, 0xd000 | tail);
        at = next;
      } else while (at < next) out[length++] = bytes[at++] as number;
    }
    this.bytes = out;
    this.from = 0;
    this.to = length;
  }
}

/** The index behind the escape whose backslash is at `at`. */
function behindEscape(bytes: Uint8Array, at: number): number | Refusal {
  const letter = bytes[at + 1] as number;
  if (letter !== letterU) return unescaped[letter] === 0 ? refused(at + 1, badEscape) : at + 2;
  for (let i = at + 2; i < at + 6; i++) {
    if (hexDigit(bytes[i] as number) < 0) return refused(i, badEscape);
  }
  return at + 6;
}

/** Value of a hexadecimal digit; −1 where it is none. */
function hexDigit(byte: number): number {
  if (byte >= zero && byte <= nine) return byte - zero;
  const letter = byte | 0x20;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

function hexUnit(bytes: Uint8Array, at: number): number {
  let unit = 0;
  for (let i = at; i < at + 4; i++) unit = (unit << 4) | hexDigit(bytes[i] as number);
  return unit;
}

/** Writes a UTF-16 unit behind others and returns the new length: two surrogates that make a pair are one code point. */
function putUnit(out: Uint8Array, length: number, unit: number): number {
  if (unit < 0x80) {
    out[length] = unit;
    return length + 1;
  }
  if (unit < 0x800) {
    out[length] = 0xc0 | (unit >> 6);
    out[length + 1] = 0x80 | (unit & 0x3f);
    return length + 2;
  }
  const isLow = unit >= 0xdc00 && unit <= 0xdfff;
  if (isLow && length >= 3 && out[length - 3] === 0xed && ((out[length - 2] as number) & 0xf0) === 0xa0) {
    const high = (((out[length - 2] as number) & 0xf) << 6) | ((out[length - 1] as number) & 0x3f);
    const point = 0x1_0000 + (high << 10) + (unit - 0xdc00);
    out[length - 3] = 0xf0 | (point >> 18);
    out[length - 2] = 0x80 | ((point >> 12) & 0x3f);
    out[length - 1] = 0x80 | ((point >> 6) & 0x3f);
    out[length] = 0x80 | (point & 0x3f);
    return length + 1;
  }
  out[length] = 0xe0 | (unit >> 12);
  out[length + 1] = 0x80 | ((unit >> 6) & 0x3f);
  out[length + 2] = 0x80 | (unit & 0x3f);
  return length + 3;
}
