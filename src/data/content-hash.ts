import type { CodeColumn, Column, RawArray } from './column.js';
import { PrefixMemory } from './prefix-memory.js';
import { TextList, type Texts } from './text-column.js';

/** Some milliseconds of work. */
const textsAtOnce = 1 << 13;
const piecesAtOnce = 1 << 5;

/**
 * A 64-bit hash of content, for telling versions apart; not for secrets. Two lanes of multiply-and-rotate over 32-bit
 * words, mixed at the end (after xxHash and MurmurHash3).
 */
export class ContentHash {
  #a = 0x9e37_79b1 | 0;
  #b = 0x85eb_ca6b | 0;
  #words = 0;

  number(value: number): this {
    return this.array(Float64Array.of(value));
  }

  text(text: string | null): this {
    // The length too: 'ab', 'c' is not 'a', 'bc'. Null is no text of length 0.
    const length = text === null ? -1 : text.length;
    let a = Math.imul(this.#a ^ length, 0x85eb_ca77);
    let b = Math.imul(this.#b ^ length, 0xc2b2_ae3d);
    for (let i = 0; i < length; i++) {
      const code = (text as string).charCodeAt(i);
      a = Math.imul(a ^ code, 0x85eb_ca77);
      b = Math.imul(b ^ code, 0xc2b2_ae3d);
      a = (a << 13) | (a >>> 19);
      b = (b << 17) | (b >>> 15);
    }
    this.#a = a;
    this.#b = b;
    this.#words += length + 1;
    return this;
  }

  array(array: Uint8Array | Uint16Array | Uint32Array | Float64Array): this {
    const { buffer, byteOffset, byteLength } = array;
    const whole = byteOffset % 4 === 0 ? byteLength >> 2 : 0;
    this.#mix(new Uint32Array(buffer, whole === 0 ? 0 : byteOffset, whole));
    this.#mix(new Uint8Array(buffer, byteOffset + whole * 4, byteLength - whole * 4));
    this.#mix(Uint32Array.of(byteLength));
    return this;
  }

  /** A column, of many texts some thousands a step. */
  *column(column: Column | undefined): Generator<undefined, void> {
    if (column === undefined) {
      this.text(null);
      return;
    }
    this.text(column.kind);
    if (column.kind === 'number') this.number(column.base).number(column.step).text(digestOfRows(column.raw));
    else if (column.kind === 'code') {
      this.text(digestOfRows(column.codes));
      this.text(yield* digestOfValues(column));
    } else if (column instanceof TextList) {
      for (const [index, piece] of column.pieces.entries()) {
        this.text(digestOf(piece));
        if ((index + 1) % piecesAtOnce === 0) yield;
      }
    }
  }

  /** A hash that is as far as this one, and goes on by itself. */
  copy(): ContentHash {
    const copy = new ContentHash();
    copy.#a = this.#a;
    copy.#b = this.#b;
    copy.#words = this.#words;
    return copy;
  }

  /** Adds the whole words that an array has from one of its words on; how many it has. */
  wordsFrom({ buffer, byteOffset, byteLength }: RawArray, first: number): number {
    const whole = byteOffset % 4 === 0 ? byteLength >> 2 : 0;
    if (whole > first) this.#mix(new Uint32Array(buffer, byteOffset + first * 4, whole - first));
    return whole;
  }

  /** Sixteen hexadecimal digits. */
  digest(): string {
    return (
      hex(scramble(this.#a ^ this.#words)) + hex(scramble(this.#b ^ Math.imul(this.#words, 0x27d4_eb2f)))
    );
  }

  #mix(words: Uint32Array | Uint8Array): void {
    let a = this.#a;
    let b = this.#b;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as number;
      a = Math.imul(a ^ word, 0x85eb_ca77);
      b = Math.imul(b ^ word, 0xc2b2_ae3d);
      a = (a << 13) | (a >>> 19);
      b = (b << 17) | (b >>> 15);
    }
    this.#a = a;
    this.#b = b;
    this.#words += words.length;
  }
}

/** The hash of an array's whole words. */
const hashedRows = new PrefixMemory<{ readonly hash: ContentHash; readonly words: number }>();

/** Of the rows of a column: only those are read that were not, in the same buffer, when it was asked before. */
function digestOfRows(array: RawArray): string {
  const before = hashedRows.before(array)?.found;
  const hash = before?.hash.copy() ?? new ContentHash();
  const words = hash.wordsFrom(array, before?.words ?? 0);
  hashedRows.keep(array, { hash: hash.copy(), words });
  const { buffer, byteOffset, byteLength } = array;
  return hash.array(new Uint8Array(buffer, byteOffset + words * 4, byteLength - words * 4)).digest();
}

/** The hash of a dictionary's texts, by the codes: those that go on in one buffer are of one dictionary that grows. */
const hashedValues = new PrefixMemory<{ readonly hash: ContentHash; readonly count: number }>();

/** As `digestOfRows`, of a dictionary; some thousands a step. */
function* digestOfValues({ codes, values }: CodeColumn): Generator<undefined, string> {
  const known = hashedValues.before(codes)?.found;
  const before = known !== undefined && known.count <= values.length ? known : undefined;
  const hash = before?.hash.copy() ?? new ContentHash();
  for (let code = before?.count ?? 0; code < values.length; code++) {
    hash.text(values[code] as string | null);
    if ((code + 1) % textsAtOnce === 0) yield;
  }
  hashedValues.keep(codes, { hash: hash.copy(), count: values.length });
  return hash.digest();
}

// Nearly all pieces of texts are those of the version before.
const digests = new WeakMap<Texts, string>();

function digestOf(piece: Texts): string {
  let digest = digests.get(piece);
  if (digest === undefined) {
    digest = new ContentHash().array(piece.bytes).array(piece.ends).digest();
    digests.set(piece, digest);
  }
  return digest;
}

function scramble(lane: number): number {
  lane = Math.imul(lane ^ (lane >>> 16), 0x85eb_ca6b);
  lane = Math.imul(lane ^ (lane >>> 13), 0xc2b2_ae35);
  return (lane ^ (lane >>> 16)) >>> 0;
}

function hex(lane: number): string {
  return lane.toString(16).padStart(8, '0');
}
