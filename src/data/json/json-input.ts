import { ByteWindow } from './byte-window.js';
import { countNewlines, InputPlace } from './input-place.js';
import { JsonSyntaxError } from './json-syntax-error.js';
import { NumberReader } from './number.js';
import { refusalMessage, refusedAt, type Refusal } from './refusal.js';
import { StringReader } from './string.js';
import { ValueSkip } from './structure.js';

/** A chunk of the usual size, and what was left of the one before. */
const usualBytes = (1 << 18) + (1 << 16);

/** The bytes at hand, where they stand in the input, and what reads values of them. */
export class JsonInput {
  readonly window: ByteWindow;
  readonly place = new InputPlace();
  readonly strings: StringReader;
  readonly numbers = new NumberReader();
  readonly values: ValueSkip;
  /** Whether lone surrogates in three bytes are taken as they are. */
  readonly isWtf8: boolean;

  constructor(isWtf8: boolean, windowBytes = usualBytes) {
    this.window = new ByteWindow(windowBytes);
    this.isWtf8 = isWtf8;
    this.strings = new StringReader(isWtf8);
    this.values = new ValueSkip(this.strings, this.numbers);
  }

  /** Copies what fits of a chunk, from byte `from` on; returns where the rest of it starts. */
  take(chunk: Uint8Array, from: number): number {
    const { window } = this;
    if (!window.fits(chunk.length - from)) {
      this.place.pass(window.bytes, window.at, this.strings.isWide);
      window.drop(chunk.length - from);
    }
    return window.fill(chunk, from);
  }

  /** Takes bytes up to there as read. */
  goTo(index: number): void {
    this.place.lines += countNewlines(this.window.bytes, this.window.at, index);
    this.window.at = index;
  }

  /** What a refusal means, where bytes end at `end`. */
  fault(refusal: Refusal, end: number, row?: number): JsonSyntaxError {
    return this.faultAt(refusalMessage(refusal, this.window.bytes, end), refusedAt(refusal), row);
  }

  faultAt(message: string, index: number, row?: number): JsonSyntaxError {
    const { bytes, at } = this.window;
    return new JsonSyntaxError(message, this.place.spot(bytes, index, at), row);
  }
}
