import { endOfText, Texts } from './texts.js';

/** JSON has no text of this byte. */
const notKnown = Uint8Array.of(0, 34);

/**
 * Numbers for texts, in the order in which they are met: a hash table of open addressing over their bytes. Texts are told
 * apart by the bytes between their quotation marks; the same text escaped in two ways would be two.
 */
export class TextTable {
  /** Where the text ends that was looked up last. */
  end = 0;
  size = 0;
  readonly #texts: Texts;
  /** By number: where the text begins, and by number + 1 where it ends. */
  #starts: Uint32Array;
  /** Numbers + 1 by hash; 0 where there is none. At most half full. */
  #slots: Int32Array;

  /** @param expected how many texts there may be: more make it grow */
  constructor(expected: number, bytesEach = 16) {
    this.#texts = new Texts(expected * bytesEach);
    this.#starts = new Uint32Array(expected + 2);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(expected * 2)));
  }

  /** The number of the text that begins at `at`; `end` says where it ended. A number that was not there before is `size` − 1. */
  numberOf(bytes: Uint8Array, at: number): number {
    let hash = 0;
    let end = at;
    for (let byte = bytes[end]!; byte !== 34; byte = bytes[++end]!) {
      if (byte === 92) {
        end = endOfText(bytes, end);
        break;
      }
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    this.end = end;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let number = slots[slot]!; number !== 0; number = slots[slot]!) {
      const start = this.#starts[number - 1]!;
      if (this.#starts[number]! - start === end - at && this.#texts.isAt(start, bytes, at, end))
        return number - 1;
      slot = (slot + 1) & mask;
    }
    return this.#add(bytes, at, end, slot);
  }

  /** The number of what is not known: a text of its own, that is none. */
  unknown(): number {
    return this.numberOf(notKnown, 0);
  }

  text(number: number): string {
    return this.#texts.read(this.#starts[number]!, this.#starts[number + 1]!);
  }

  values(): string[] {
    return Array.from({ length: this.size }, (_, number) => this.text(number));
  }

  #add(bytes: Uint8Array, at: number, end: number, slot: number): number {
    const number = this.size;
    this.size += 1;
    if (number + 2 > this.#starts.length) {
      const longer = new Uint32Array(this.#starts.length * 2);
      longer.set(this.#starts);
      this.#starts = longer;
    }
    this.#starts[number] = this.#texts.add(bytes, at, end);
    this.#starts[number + 1] = this.#texts.length;
    this.#slots[slot] = number + 1;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  #rehash(): void {
    const mask = this.#slots.length * 2 - 1;
    const slots = new Int32Array(mask + 1);
    for (let number = 0; number < this.size; number += 1) {
      let hash = 0;
      for (let i = this.#starts[number]!; i < this.#starts[number + 1]!; i += 1) {
        const byte = this.#texts.bytes[i]!;
        if (byte === 92) break;
        hash = Math.imul(hash ^ byte, 0x01000193);
      }
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}
