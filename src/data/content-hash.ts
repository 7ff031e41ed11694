import type { Column } from './column.js';
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
    if (column.kind === 'number') this.number(column.base).number(column.step).array(column.raw);
    else if (column.kind === 'code') {
      this.array(column.codes);
      const { values } = column;
      for (let code = 0; code < values.length; code++) {
        this.text(values[code] as string | null);
        if ((code + 1) % textsAtOnce === 0) yield;
      }
    } else if (column instanceof TextList) {
      for (const [index, piece] of column.pieces.entries()) {
        this.text(digestOf(piece));
        if ((index + 1) % piecesAtOnce === 0) yield;
      }
    }
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
