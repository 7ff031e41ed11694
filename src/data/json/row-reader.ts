import { textOfBytes } from '../text-bytes.js';
import {
  closeBrace,
  comma,
  dot,
  letterE,
  letterF,
  letterN,
  letterT,
  nine,
  openBrace,
  openBracket,
  quote,
  zero,
} from './ascii.js';
import { countNewlines } from './input-place.js';
import { type Gap, KeyPrediction } from './key-prediction.js';
import type { NumberReader } from './number.js';
import { refused, type Refusal } from './refusal.js';
import type { RowSink, ValueSink } from './sinks.js';
import { bytesBefore, stopsIn, type StringReader } from './string.js';
import { isSpace, skipLiteral, skipSpace, type ValueSkip } from './structure.js';
import { ended, hashStart, mixed } from './text-hash.js';

/** What reads values, shared by all that read one input. */
interface ValueReaders {
  readonly strings: StringReader;
  readonly numbers: NumberReader;
  readonly values: ValueSkip;
}

/** Whole numbers of so many digits are read here, in 32 bits. */
const shortDigits = 9;

/** `null`, `true` and `fals` as words. */
const nullWord = 0x6c6c756e;
const trueWord = 0x65757274;
const falseWord = 0x736c6166;

function isTwoDigits(bytes: Uint8Array, at: number): boolean {
  const tens = bytes[at] as number;
  const ones = bytes[at + 1] as number;
  return tens >= zero && tens <= nine && ones >= zero && ones <= nine;
}

/** Reads objects into a sink, without making one. */
export class RowReader {
  readonly sink: RowSink;
  /** Newlines within the row last read. */
  newlines = 0;
  readonly #strings: StringReader;
  readonly #numbers: NumberReader;
  readonly #values: ValueSkip;
  readonly #prediction = new KeyPrediction();
  readonly #fields = new Map<string, ValueSink>();
  /** The gap last read by `#readGap`; undefined where the row ended instead. */
  #gap: Gap | undefined;

  constructor(sink: RowSink, { strings, numbers, values }: ValueReaders) {
    this.sink = sink;
    this.#strings = strings;
    this.#numbers = numbers;
    this.#values = values;
  }

  /** Starts a row and gives it the values of the object at `at`; the index behind it. To end the row is the caller's. */
  read(bytes: Uint8Array, view: DataView, at: number): number | Refusal {
    this.sink.startRow();
    this.newlines = 0;
    let newlines = 0;
    let gap: Gap | undefined;
    let next = this.#prediction.first;
    for (;;) {
      const start = next === undefined ? -1 : next.behind(view, at);
      if (start >= 0) {
        gap = next as Gap;
        at = start;
      } else {
        at = this.#readGap(bytes, view, at, gap);
        if (this.#gap === undefined || at < 0) {
          this.newlines += newlines;
          return at;
        }
        gap = this.#gap;
      }
      newlines += gap.newlines;
      next = gap.next;
      const byte = bytes[at] as number;
      if (byte === quote) {
        const from = ++at;
        // Found and hashed in one: most texts are looked up.
        let hash = hashStart;
        let word = view.getInt32(at, true);
        let stops = stopsIn(word);
        for (; stops === 0; stops = stopsIn(word)) {
          hash = mixed(hash, word);
          word = view.getInt32((at += 4), true);
        }
        const left = bytesBefore(stops);
        at += left;
        if (bytes[at] === quote) {
          gap.sink.text(bytes, from, at, ended(hash, word & ((1 << (left * 8)) - 1), at - from));
          at++;
        } else at = this.#readText(bytes, from, at, gap.sink);
      } else if (byte >= zero && byte <= nine) {
        const from = at;
        let value = byte - zero;
        let digit = (bytes[++at] as number) - zero;
        for (; digit >= 0 && digit <= 9 && at < from + shortDigits; digit = (bytes[++at] as number) - zero) {
          value = value * 10 + digit;
        }
        // Whatever else may stand behind a number, or zeros before it, are read with care.
        const isPlain = byte !== zero || at === from + 1;
        if (isPlain && bytes[at] === comma) gap.sink.number(value);
        else if (isPlain && bytes[at] === dot && bytes[at + 3] === comma && isTwoDigits(bytes, at + 1)) {
          // Money: one rounding of two exact numbers, as for any number.
          const tens = (bytes[at + 1] as number) - zero;
          gap.sink.number((value * 100 + tens * 10 + (bytes[at + 2] as number) - zero) / 100);
          at += 3;
        } else at = this.#readNumber(bytes, from, gap.sink);
      } else {
        const word = view.getInt32(at, true);
        if (word === nullWord) {
          gap.sink.none();
          at += 4;
        } else if (word === trueWord) {
          gap.sink.boolean(true);
          at += 4;
        } else if (word === falseWord && bytes[at + 4] === letterE) {
          gap.sink.boolean(false);
          at += 5;
        } else at = this.#readValue(bytes, at, gap.sink);
      }
      if (at < 0) return at;
    }
  }

  #readText(bytes: Uint8Array, from: number, at: number, sink: ValueSink): number | Refusal {
    const strings = this.#strings;
    const end = strings.read(bytes, from, at);
    if (end >= 0) sink.text(strings.bytes, strings.from, strings.to);
    return end;
  }

  #readNumber(bytes: Uint8Array, at: number, sink: ValueSink): number | Refusal {
    const end = this.#numbers.read(bytes, at);
    if (end >= 0) sink.number(this.#numbers.value);
    return end;
  }

  /** Any value, with white space before it that a prediction knew nothing of. */
  #readValue(bytes: Uint8Array, at: number, sink: ValueSink): number | Refusal {
    const byte = bytes[at] as number;
    if (byte === letterN || byte === letterT || byte === letterF) {
      const end = skipLiteral(bytes, at);
      if (end < 0) return end;
      if (byte === letterN) sink.none();
      else sink.boolean(byte === letterT);
      return end;
    }
    if (byte === openBrace || byte === openBracket) {
      const end = this.#values.skip(bytes, at);
      if (end < 0) return end;
      this.newlines += countNewlines(bytes, at, end);
      sink.nested(byte === openBrace ? 'object' : 'array');
      return end;
    }
    if (byte === quote) return this.#readText(bytes, at + 1, at + 1, sink);
    if (!isSpace(byte)) return this.#readNumber(bytes, at, sink);
    const value = skipSpace(bytes, at);
    this.newlines += countNewlines(bytes, at, value);
    return this.#readValue(bytes, value, sink);
  }

  /** The index of the value behind the gap at `at`, which was not predicted; behind the row where that ends. */
  #readGap(bytes: Uint8Array, view: DataView, from: number, last: Gap | undefined): number | Refusal {
    this.#gap = undefined;
    if (last !== undefined && bytes[from] === closeBrace) return from + 1;
    this.#gap = this.#prediction.findLater(last, view, from);
    if (this.#gap !== undefined) return from + this.#gap.length;
    let at = last === undefined ? from : skipSpace(bytes, from);
    if (last !== undefined && bytes[at] !== comma) return this.#endRow(bytes, from, at);
    at = skipSpace(bytes, at + 1);
    if (last === undefined && bytes[at] === closeBrace) return this.#endRow(bytes, from, at);
    const name = at + 1;
    const end = this.#values.skipName(bytes, at);
    if (end < 0) return end;
    at = skipSpace(bytes, end);
    // Of white space there may be more than is at hand: not to be remembered.
    if (bytes[at] === 0) return refused(at);
    this.#gap =
      this.#prediction.recall(last, view, from, at) ??
      this.#prediction.learn(last, view, from, at, this.#sinkOf(bytes, name));
    return at;
  }

  #endRow(bytes: Uint8Array, from: number, at: number): number | Refusal {
    if (bytes[at] !== closeBrace) return refused(at);
    this.newlines += countNewlines(bytes, from, at);
    return at + 1;
  }

  /** Where values of a field go whose name starts, behind the quote, at `at`. */
  #sinkOf(bytes: Uint8Array, at: number): ValueSink {
    const strings = this.#strings;
    strings.read(bytes, at);
    const name = textOfBytes(strings.bytes, strings.from, strings.to);
    let sink = this.#fields.get(name);
    if (sink === undefined) {
      sink = this.sink.field(name);
      this.#fields.set(name, sink);
    }
    return sink;
  }
}
