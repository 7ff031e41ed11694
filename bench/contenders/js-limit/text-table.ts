import { endOfText } from './texts.js';

/** JSON has no text of this byte. */
const notKnown = new DataView(Uint8Array.of(0, 34, 0, 0, 0).buffer);

/** A slot's number + 1 has 24 bits, the rest are of the hash, so that texts of other hashes are seldom looked at. */
const numberMask = 0xffffff;

/**
 * Numbers for texts, in the order in which they are met: a hash table of open addressing over their bytes, four at a time.
 * Texts are told apart by the bytes between their quotation marks; the same text escaped in two ways would be two.
 */
export class TextTable {
  /** Where the text ends that was looked up last. */
  end = 0;
  size = 0;
  /** Texts one after another, each from a word's beginning, zeros behind it. */
  #words: Int32Array;
  /** By number: the word that the text begins with; by number + 1, the one behind it. */
  #starts: Uint32Array;
  /** By number: how many of the last word's bytes are the text's; a text of no bytes has no word. */
  #tails: Uint8Array;
  #slots: Int32Array;
  /** The words of the text that is looked up. */
  #asked: Int32Array = new Int32Array(64);

  /** @param expected how many texts there may be: more make it grow */
  constructor(expected: number, bytesEach = 16) {
    this.#words = new Int32Array(expected * Math.ceil(bytesEach / 4));
    this.#starts = new Uint32Array(expected + 2);
    this.#tails = new Uint8Array(expected + 1);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(expected * 2)));
  }

  /** The number of the text that begins at `at`; `end` says where it ended. A number that was not there before is `size` − 1. */
  numberOf(view: DataView, at: number): number {
    let asked: Int32Array = this.#asked;
    let hash = 0;
    let count = 0;
    let place = at;
    for (;;) {
      const word = view.getInt32(place, true);
      const marks = zeroBytes(word ^ 0x22222222);
      const escapes = zeroBytes(word ^ 0x5c5c5c5c);
      if ((marks | escapes) !== 0) {
        // The lowest of the marks is exact: what a borrow feigns lies above a real one.
        const before = (31 - Math.clz32(marks & -marks)) >> 3;
        if (escapes !== 0 && (marks === 0 || (escapes & -escapes) >>> 0 < (marks & -marks) >>> 0)) {
          return this.#escaped(view, at);
        }
        if (before > 0) {
          const last = word & (-1 >>> (32 - before * 8));
          asked[count] = last;
          count += 1;
          hash = mixed(hash, last);
        }
        this.end = place + before;
        return this.#find(hash, count, before);
      }
      asked[count] = word;
      count += 1;
      if (count === asked.length) asked = this.#askMore();
      hash = mixed(hash, word);
      place += 4;
    }
  }

  /** The number of what is not known: a text of its own, that is none. */
  unknown(): number {
    return this.numberOf(notKnown, 0);
  }

  text(number: number): string {
    const from = this.#starts[number]! * 4;
    const to = this.#starts[number + 1]! * 4;
    const tail = this.#tails[number]!;
    const bytes = new Uint8Array(this.#words.buffer, from, to - from - (tail === 0 ? 0 : 4 - tail));
    return bytes[0] === 0 ? '' : (JSON.parse(`"${new TextDecoder().decode(bytes)}"`) as string);
  }

  values(): string[] {
    return Array.from({ length: this.size }, (_, number) => this.text(number));
  }

  /** Of the text in `#asked`. */
  #find(hash: number, count: number, tail: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const spread = hash ^ (hash >>> 15);
    let slot = spread & mask;
    for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
      const number = (held & numberMask) - 1;
      if (((held ^ spread) & ~numberMask) === 0 && this.#isText(number, count, tail)) return number;
      slot = (slot + 1) & mask;
    }
    return this.#add(spread, slot, count, tail);
  }

  #isText(number: number, count: number, tail: number): boolean {
    const start = this.#starts[number]!;
    if (this.#starts[number + 1]! - start !== count || this.#tails[number] !== tail) return false;
    const words = this.#words;
    const asked = this.#asked;
    // Texts of one kind differ at their ends.
    for (let i = count - 1; i >= 0; i -= 1) if (words[start + i] !== asked[i]) return false;
    return true;
  }

  #add(spread: number, slot: number, count: number, tail: number): number {
    const number = this.size;
    this.size += 1;
    if (this.size >= numberMask) throw new RangeError('too many texts');
    if (this.size + 1 > this.#starts.length) {
      this.#starts = grown(this.#starts, new Uint32Array(this.#starts.length * 2));
      this.#tails = grown(this.#tails, new Uint8Array(this.#starts.length));
    }
    const start = this.#starts[number]!;
    const end = start + count;
    if (end > this.#words.length) {
      this.#words = grown(this.#words, new Int32Array(Math.max(end, this.#words.length * 1.5)));
    }
    for (let i = 0; i < count; i += 1) this.#words[start + i] = this.#asked[i]!;
    this.#starts[number + 1] = end;
    this.#tails[number] = tail;
    this.#slots[slot] = (spread & ~numberMask) | (number + 1);
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  /** The same for a text with an escape in it, by the byte. */
  #escaped(view: DataView, at: number): number {
    const source = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    const end = endOfText(source, at);
    const words = new Int32Array(Math.ceil((end - at) / 4));
    new Uint8Array(words.buffer).set(source.subarray(at, end));
    if (words.length > this.#asked.length) this.#asked = new Int32Array(words.length * 2);
    this.#asked.set(words);
    this.end = end;
    return this.#find(words.reduce(mixed, 0), words.length, (end - at) % 4);
  }

  #askMore(): Int32Array {
    return (this.#asked = grown(this.#asked, new Int32Array(this.#asked.length * 2)));
  }

  #rehash(): void {
    const mask = this.#slots.length * 2 - 1;
    const slots = new Int32Array(mask + 1);
    for (let number = 0; number < this.size; number += 1) {
      const hash = this.#words.subarray(this.#starts[number], this.#starts[number + 1]).reduce(mixed, 0);
      const spread = hash ^ (hash >>> 15);
      let slot = spread & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = (spread & ~numberMask) | (number + 1);
    }
    this.#slots = slots;
  }
}

/** The high bit of bytes that are 0: exact for the lowest of them and below it. */
function zeroBytes(word: number): number {
  return (word - 0x01010101) & ~word & 0x80808080;
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 16);
}

function grown<Values extends { set(values: Values): void }>(values: Values, longer: Values): Values {
  longer.set(values);
  return longer;
}
