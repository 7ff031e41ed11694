import { randomWords } from '../platform.js';

// Differs from page to page, so that nobody can choose texts that all fall together. No result hangs on it.
const seed = (randomWords(1)[0] as number) | 0;

/** Gives each of the texts that it meets, as bytes, the next number from 1 on. A hash table over typed arrays. */
export class TextTable {
  #bytes = new Uint8Array(1024);
  #words: DataView = new DataView(this.#bytes.buffer);
  /** By number: where its bytes end; those of the next one begin there. */
  #ends = new Uint32Array(32);
  /** Pairs of a number, 0 for none, and its hash, where the hash puts them; at least half of them are free. */
  #slots = new Int32Array(128);
  #size = 0;

  /** How many texts it has. */
  get size(): number {
    return this.#size;
  }

  /** All texts by their number: the bytes of text n are those from `ends[n − 1]` to `ends[n]`. */
  texts(): { readonly bytes: Uint8Array; readonly ends: Uint32Array } {
    const ends = this.#ends.slice(0, this.#size + 1);
    return { bytes: this.#bytes.slice(0, ends[this.#size]), ends };
  }

  /** The number of a text, 0 if it has none. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const words = wordsOf(bytes);
    return this.#find(words, from, to, hashOf(words, from, to));
  }

  /** The number of a text; of a new one `size` grows. */
  take(bytes: Uint8Array, from: number, to: number): number {
    const words = wordsOf(bytes);
    const hash = hashOf(words, from, to);
    const known = this.#find(words, from, to, hash);
    return known === 0 ? this.#add(bytes, from, to, hash) : known;
  }

  #find(words: DataView, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const number = slots[slot] as number;
      if (number === 0) return 0;
      if (slots[slot + 1] === hash && this.#isText(number, words, from, to)) return number;
    }
  }

  #isText(number: number, words: DataView, from: number, to: number): boolean {
    const own = this.#words;
    const length = to - from;
    let at = this.#ends[number - 1] as number;
    if ((this.#ends[number] as number) - at !== length) return false;
    for (; to - from >= 4; from += 4, at += 4) {
      if (own.getInt32(at, true) !== words.getInt32(from, true)) return false;
    }
    for (; from < to; from++, at++) if (own.getUint8(at) !== words.getUint8(from)) return false;
    return true;
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const number = ++this.#size;
    if (number === this.#ends.length) this.#grow();
    const start = this.#ends[number - 1] as number;
    const end = start + to - from;
    if (end > this.#bytes.length) {
      const longer = new Uint8Array(Math.max(this.#bytes.length * 2, end));
      longer.set(this.#bytes);
      this.#bytes = longer;
      this.#words = new DataView(longer.buffer);
    }
    for (let i = from; i < to; i++) this.#bytes[start + i - from] = bytes[i] as number;
    this.#ends[number] = end;
    this.#place(number, hash);
    return number;
  }

  #place(number: number, hash: number): void {
    const slots = this.#slots;
    const mask = slots.length - 2;
    let slot = (hash << 1) & mask;
    while (slots[slot] !== 0) slot = (slot + 2) & mask;
    slots[slot] = number;
    slots[slot + 1] = hash;
  }

  #grow(): void {
    const ends = new Uint32Array(this.#ends.length * 2);
    ends.set(this.#ends);
    this.#ends = ends;
    const slots = this.#slots;
    this.#slots = new Int32Array(slots.length * 2);
    for (let slot = 0; slot < slots.length; slot += 2) {
      if (slots[slot] !== 0) this.#place(slots[slot] as number, slots[slot + 1] as number);
    }
  }
}

let lastBytes: Uint8Array = new Uint8Array(0);
let lastWords: DataView = new DataView(lastBytes.buffer);

/** Bytes as a view that reads four at once. Texts of one buffer follow each other. */
function wordsOf(bytes: Uint8Array): DataView {
  if (bytes !== lastBytes) {
    lastBytes = bytes;
    lastWords = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  return lastWords;
}

/** Multiplies in four bytes at a time, with the last mixing of MurmurHash3. */
function hashOf(words: DataView, from: number, to: number): number {
  let hash = seed ^ (to - from);
  for (; to - from >= 4; from += 4) {
    hash = Math.imul(hash ^ words.getInt32(from, true), 0x9e37_79b1 | 0);
    hash ^= hash >>> 15;
  }
  for (; from < to; from++) hash = Math.imul(hash ^ words.getUint8(from), 0x0100_0193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35 | 0);
  return hash ^ (hash >>> 16);
}
