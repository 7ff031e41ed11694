import { bytesOfText, textOfBytes } from './text-bytes.js';
import { TextTable } from './text-table.js';

/** Texts and their codes, by order of first appearance; code 0 is "not known". */
export class Dictionary {
  /** By code. */
  readonly values: (string | null)[] = [null];
  readonly #codes = new TextTable();

  constructor(values: readonly (string | null)[] = []) {
    for (let code = 1; code < values.length; code++) this.codeOf(values[code] as string);
  }

  /** How many texts it has. */
  get size(): number {
    return this.values.length - 1;
  }

  /** The code of a text, 0 if it has none. */
  find(text: string): number {
    const { bytes, length } = bytesOfText(text);
    return this.#codes.find(bytes, 0, length);
  }

  /** The code of a text, a new one if it is new. */
  codeOf(text: string): number {
    const { bytes, length } = bytesOfText(text);
    const code = this.#codes.take(bytes, 0, length);
    if (code === this.values.length) this.values.push(text);
    return code;
  }

  /** As `codeOf`, of a text in bytes: see `text-bytes.ts`. */
  codeOfBytes(bytes: Uint8Array, from: number, to: number): number {
    const code = this.#codes.take(bytes, from, to);
    if (code === this.values.length) this.values.push(textOfBytes(bytes, from, to));
    return code;
  }
}
