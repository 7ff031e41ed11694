import { newline } from './ascii.js';
import { isContinuation } from './utf8.js';

/** A place in an input: byte from 0, line and column (in characters) from 1. */
export interface Spot {
  readonly byte: number;
  readonly line: number;
  readonly column: number;
}

/** Where in the whole input the bytes of a window stand. */
export class InputPlace {
  /** Newlines before what is not read yet: counted as they are read, since they stand between values only. */
  lines = 0;
  /** Byte of the input that the window starts with. */
  #byte = 0;
  /** Where in the window the characters start that are not counted yet, and how many of their line came before. */
  #from = 0;
  #column = 0;

  /** The input starts at `at`, behind a byte order mark. */
  startAt(at: number): void {
    this.#from = at;
  }

  /** Bytes before `to` leave the window. `isWide`: some may be no ASCII. */
  pass(bytes: Uint8Array, to: number, isWide: boolean): void {
    this.#column = this.#columnAt(bytes, to, isWide);
    this.#from = 0;
    this.#byte += to;
  }

  /** The place of a byte of the window, of which those before `read` are read. */
  spot(bytes: Uint8Array, index: number, read: number): Spot {
    return {
      byte: this.#byte + index,
      line: 1 + this.lines + countNewlines(bytes, read, index),
      column: 1 + this.#columnAt(bytes, index, true),
    };
  }

  /** Characters between the start of its line and a byte of the window. */
  #columnAt(bytes: Uint8Array, index: number, isWide: boolean): number {
    const start = index === 0 ? -1 : bytes.lastIndexOf(newline, index - 1);
    const from = start < this.#from ? this.#from : start + 1;
    let characters = index - from;
    if (isWide) for (let at = from; at < index; at++) if (isContinuation(bytes[at] as number)) characters--;
    return (start < this.#from ? this.#column : 0) + characters;
  }
}

export function countNewlines(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (bytes[at] === newline) count++;
  return count;
}
