import { randomWords } from '../platform.js';

// Differs from page to page, so that nobody can choose texts that all fall together. No result hangs on it.
const seed = (randomWords(1)[0] as number) | 0;

/** Gives each of the texts that it meets, as bytes, the next number from 1 on. A hash table over typed arrays. */
export class TextTable {
  #bytes = new Uint8Array(1024);
  /** By number: where its bytes end; those of the next one begin there. */
  #ends = new Uint32Array(32);
  #hashes = new Int32Array(32);
  /** Numbers where their hashes put them, 0 for none; at least half of it is free. */
  #slots = new Int32Array(64);
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
    return this.#find(bytes, from, to, hashOf(bytes, from, to));
  }

  /** The number of a text; of a new one `size` grows. */
  take(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to);
    const known = this.#find(bytes, from, to, hash);
    return known === 0 ? this.#add(bytes, from, to, hash) : known;
  }

  #find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot] as number;
      if (number === 0) return 0;
      if (this.#hashes[number] === hash && this.#isText(number, bytes, from, to)) return number;
    }
  }

  #isText(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const own = this.#bytes;
    let at = this.#ends[number - 1] as number;
    if ((this.#ends[number] as number) - at !== to - from) return false;
    for (let i = from; i < to; i++) if (own[at++] !== bytes[i]) return false;
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
    }
    for (let i = from; i < to; i++) this.#bytes[start + i - from] = bytes[i] as number;
    this.#ends[number] = end;
    this.#hashes[number] = hash;
    this.#place(number, hash);
    return number;
  }

  #place(number: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number;
  }

  #grow(): void {
    const length = this.#ends.length * 2;
    const ends = new Uint32Array(length);
    ends.set(this.#ends);
    this.#ends = ends;
    const hashes = new Int32Array(length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#slots = new Int32Array(length * 2);
    for (let number = 1; number < this.#size; number++) this.#place(number, hashes[number] as number);
  }
}

/** FNV-1a, with the last mixing of MurmurHash3. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = seed;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x0100_0193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35 | 0);
  return hash ^ (hash >>> 16);
}
