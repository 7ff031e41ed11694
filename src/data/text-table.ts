import { lastWord, textHash } from './json/text-hash.js';
import { asciiText, isAscii, textOfBytes } from './text-bytes.js';

/** Words before a text's own: its number, its length in bytes. */
const headWords = 2;

/** Texts by their number: the bytes of text n, from 1 on, are those from `ends[n − 1]` to `ends[n]`. */
export interface NumberedTexts {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/** Texts that are looked up at once: enough that many wait for the memory together. */
const atOnce = 1 << 10;

/**
 * Gives each of the texts that it meets, as bytes, the next number from 1 on. A hash table over typed arrays: looking a
 * text up reads one of its slots and one record, four bytes at a time.
 */
export class TextTable {
  /** Records of a number, a length and the text in whole words, zeros behind it. The first two words are of none. */
  #records = new Int32Array(256);
  #end = headWords;
  /** By number: where its record is. */
  #places = new Uint32Array(32);
  /** Pairs of a record's place, 0 for none, and its hash, where the hash puts them; at least half of them are free. */
  #slots = new Int32Array(128);
  #size = 0;

  /** How many texts it has. */
  get size(): number {
    return this.#size;
  }

  /** All texts by their number. */
  texts(): NumberedTexts {
    const ends = new Uint32Array(this.#size + 1);
    for (let number = 1; number <= this.#size; number++)
      ends[number] = (ends[number - 1] as number) + this.#lengthOf(number);
    const bytes = this.#gathered(1, this.#size + 1, ends[this.#size] as number);
    return { bytes, ends };
  }

  /** A text by its number. */
  textAt(number: number): string {
    const from = this.#startOf(number);
    return textOfBytes(new Uint8Array(this.#records.buffer), from, from + this.#lengthOf(number));
  }

  /** The texts of numbers `from` ≤ n < `to`. Those of ASCII are made as one, and cut. */
  textsOf(from: number, to: number): string[] {
    let length = 0;
    for (let number = from; number < to; number++) length += this.#lengthOf(number);
    const bytes = this.#gathered(from, to, length);
    const texts: string[] = [];
    if (!isAscii(bytes)) {
      for (let number = from; number < to; number++) texts.push(this.textAt(number));
      return texts;
    }
    const all = asciiText(bytes);
    let at = 0;
    for (let number = from; number < to; number++) texts.push(all.slice(at, (at += this.#lengthOf(number))));
    return texts;
  }

  /** The bytes of texts `from` ≤ n < `to`, one behind the other, `length` in all. */
  #gathered(from: number, to: number, length: number): Uint8Array {
    const records = this.#records;
    // Whole words are written: the next text goes over what is too much of the last one.
    const view = new DataView(new ArrayBuffer(length + 3));
    let at = 0;
    for (let number = from; number < to; number++) {
      const place = this.#places[number] as number;
      const end = at + (records[place + 1] as number);
      for (let word = place + headWords; at < end; at += 4, word++)
        view.setInt32(at, records[word] as number, true);
      at = end;
    }
    return new Uint8Array(view.buffer, 0, length);
  }

  /** The number of a text, 0 if it has none. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const view = viewOf(bytes);
    return this.#find(view, from, to, textHash(view, from, to));
  }

  /** The number of a text; of a new one `size` grows. `hash`: its `textHash`, where it is known. */
  take(bytes: Uint8Array, from: number, to: number, hash?: number): number {
    const view = viewOf(bytes);
    const code = hash ?? textHash(view, from, to);
    const known = this.#find(view, from, to, code);
    return known === 0 ? this.#add(view, from, to, code) : known;
  }

  /** The number of each of some texts, 0 where it has none; the result begins with a 0 for number 0. */
  findAll({ bytes, ends }: NumberedTexts): Uint32Array {
    return this.#all(bytes, ends, (view, from, to, hash) => this.#find(view, from, to, hash));
  }

  /** The number of each of some texts, new ones in their order; the result begins with a 0 for number 0. */
  takeAll({ bytes, ends }: NumberedTexts): Uint32Array {
    return this.#all(bytes, ends, (view, from, to, hash) => {
      const known = this.#find(view, from, to, hash);
      return known === 0 ? this.#add(view, from, to, hash) : known;
    });
  }

  #all(
    bytes: Uint8Array,
    ends: Uint32Array,
    numberOf: (view: DataView, from: number, to: number, hash: number) => number,
  ): Uint32Array {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const numbers = new Uint32Array(ends.length);
    const hashes = new Int32Array(atOnce);
    for (let first = 1; first < ends.length; first += atOnce) {
      const count = Math.min(atOnce, ends.length - first);
      for (let i = 0; i < count; i++)
        hashes[i] = textHash(view, ends[first + i - 1] as number, ends[first + i] as number);
      this.fetch(hashes, count);
      for (let i = 0; i < count; i++) {
        const at = first + i;
        numbers[at] = numberOf(view, ends[at - 1] as number, ends[at] as number, hashes[i] as number);
      }
    }
    return numbers;
  }

  /**
   * Brings what looking up texts of these hashes will read near: one by one they would each wait for the memory, in a plain
   * loop many wait at once. Returns a number that means nothing, so that the reading is not left out.
   */
  fetch(hashes: Int32Array, count: number): number {
    const slots = this.#slots;
    const records = this.#records;
    const mask = slots.length - 2;
    let sum = 0;
    for (let i = 0; i < count; i++)
      sum ^= records[slots[((hashes[i] as number) << 1) & mask] as number] as number;
    return sum;
  }

  #find(view: DataView, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const place = slots[slot] as number;
      if (place === 0) return 0;
      if (slots[slot + 1] === hash && this.#isText(place, view, from, to))
        return this.#records[place] as number;
    }
  }

  #isText(place: number, view: DataView, from: number, to: number): boolean {
    const records = this.#records;
    if (records[place + 1] !== to - from) return false;
    let at = place + headWords;
    for (; to - from >= 4; from += 4) if (records[at++] !== view.getInt32(from, true)) return false;
    return from === to || records[at] === lastWord(view, from, to);
  }

  #add(view: DataView, from: number, to: number, hash: number): number {
    const number = ++this.#size;
    const place = this.#end;
    const end = place + headWords + ((to - from + 3) >> 2);
    if (end > this.#records.length) {
      const longer = new Int32Array(Math.max(this.#records.length * 2, end));
      longer.set(this.#records);
      this.#records = longer;
    }
    if (number === this.#places.length) this.#grow();
    const records = this.#records;
    records[place] = number;
    records[place + 1] = to - from;
    let at = place + headWords;
    for (; to - from >= 4; from += 4) records[at++] = view.getInt32(from, true);
    if (from < to) records[at] = lastWord(view, from, to);
    this.#end = end;
    this.#places[number] = place;
    this.#place(place, hash);
    return number;
  }

  #place(place: number, hash: number): void {
    const slots = this.#slots;
    const mask = slots.length - 2;
    let slot = (hash << 1) & mask;
    while (slots[slot] !== 0) slot = (slot + 2) & mask;
    slots[slot] = place;
    slots[slot + 1] = hash;
  }

  #grow(): void {
    const places = new Uint32Array(this.#places.length * 2);
    places.set(this.#places);
    this.#places = places;
    const slots = this.#slots;
    this.#slots = new Int32Array(slots.length * 2);
    for (let slot = 0; slot < slots.length; slot += 2) {
      if (slots[slot] !== 0) this.#place(slots[slot] as number, slots[slot + 1] as number);
    }
  }

  #startOf(number: number): number {
    return ((this.#places[number] as number) + headWords) * 4;
  }

  #lengthOf(number: number): number {
    return this.#records[(this.#places[number] as number) + 1] as number;
  }
}

const noBytes = new Uint8Array(0);
let lastBytes: Uint8Array = noBytes;
let lastView: DataView = new DataView(lastBytes.buffer);

/** Bytes as a view that reads four at once. Texts of one buffer follow each other. */
export function viewOf(bytes: Uint8Array): DataView {
  if (bytes !== lastBytes) {
    lastBytes = bytes;
    lastView = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  return lastView;
}

/** The `textHash` of bytes. */
export function hashOfBytes(bytes: Uint8Array, from: number, to: number): number {
  return textHash(viewOf(bytes), from, to);
}
