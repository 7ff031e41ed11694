import { bytesOfText } from './text-bytes.js';
import { type NumberedTexts, TextTable } from './text-table.js';

const spelledAtOnce = 1 << 12;

/** Texts and their codes, by order of first appearance; code 0 is "not known". */
export class Dictionary {
  readonly #values: (string | null)[] = [null];
  readonly #codes = new TextTable();
  /** Those that were asked for last. */
  #first: readonly (string | null)[] = [];

  constructor(values: readonly (string | null)[] = []) {
    for (let code = 1; code < values.length; code++) this.codeOf(values[code] as string);
  }

  /** Makes the texts that nobody has asked for yet, some thousands a step. */
  *spell(): Generator<undefined, void> {
    while (this.#values.length <= this.#codes.size) {
      this.#spellSome();
      yield;
    }
  }

  #spellSome(): void {
    const from = this.#values.length;
    const to = Math.min(from + spelledAtOnce, this.#codes.size + 1);
    if (to - from === 1) this.#values.push(this.#codes.textAt(from));
    else for (const text of this.#codes.textsOf(from, to)) this.#values.push(text);
  }

  /** How many texts it has. */
  get size(): number {
    return this.#codes.size;
  }

  /** By code. Texts are made of their bytes when they are asked for: most are not until all are there. */
  get values(): readonly (string | null)[] {
    const values = this.#values;
    while (values.length <= this.#codes.size) this.#spellSome();
    return values;
  }

  /** The values of all codes below `count`, which stay as they are; the same array where no text was added since. */
  first(count: number): readonly (string | null)[] {
    if (this.#first.length !== count) this.#first = this.values.slice(0, count);
    return this.#first;
  }

  /** All texts by their code. */
  texts(): NumberedTexts {
    return this.#codes.texts();
  }

  /** The codes of another dictionary's texts by their codes there, new ones in their order. */
  codesOf(texts: NumberedTexts): Uint32Array {
    return this.#codes.takeAll(texts);
  }

  /** The code of a text, 0 if it has none. */
  find(text: string): number {
    const { bytes, length } = bytesOfText(text);
    return this.#codes.find(bytes, 0, length);
  }

  /** The code of a text, a new one if it is new. */
  codeOf(text: string): number {
    const { bytes, length } = bytesOfText(text);
    return this.#codes.take(bytes, 0, length);
  }

  /** As `codeOf`, of a text in bytes: see `text-bytes.ts`. */
  codeOfBytes(bytes: Uint8Array, from: number, to: number, hash?: number): number {
    return this.#codes.take(bytes, from, to, hash);
  }

  /** As `TextTable.fetch`. */
  fetch(hashes: Int32Array, count: number): number {
    return this.#codes.fetch(hashes, count);
  }
}
