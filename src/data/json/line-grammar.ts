import { newline, openBrace } from './ascii.js';
import type { JsonInput } from './json-input.js';
import { otherKind } from './other-row.js';
import { refused, type Refusal } from './refusal.js';
import { RowReader } from './row-reader.js';
import type { DocumentSink } from './sinks.js';
import { skipSpace } from './structure.js';

/** Reads lines that are a value each, or blank. */
export class LineGrammar {
  readonly #input: JsonInput;
  readonly #sink: DocumentSink;
  #reader: RowReader | undefined;
  /** Rows that were read. */
  #row = 0;
  /** Unread bytes in which no line ends. */
  #searched = 0;

  constructor(input: JsonInput, sink: DocumentSink) {
    this.#input = input;
    this.#sink = sink;
  }

  /** Reads the lines that are whole; the rest, too, if it is the last. Any further byte may end a line: 0. */
  read(isLast: boolean): number {
    const { window, place } = this.#input;
    for (;;) {
      const { bytes, at, end } = window;
      const found = bytes.indexOf(newline, at + this.#searched);
      const isWhole = found >= 0 && found < end;
      this.#searched = isWhole ? 0 : end - at;
      if (!isWhole && !isLast) return 0;
      const lineEnd = isWhole ? found : end;
      // For the grammars, too, the bytes end here.
      bytes[lineEnd] = 0;
      const next = this.#readLine(bytes, lineEnd);
      if (isWhole) bytes[lineEnd] = newline;
      if (next < 0) throw this.#input.fault(next, lineEnd, this.#row);
      window.at = lineEnd;
      if (!isWhole) return 0;
      window.at++;
      place.lines++;
    }
  }

  /** The end of the line that is to be read next, which has one value or is blank. */
  #readLine(bytes: Uint8Array, lineEnd: number): number | Refusal {
    const at = skipSpace(bytes, this.#input.window.at);
    if (at === lineEnd) return at;
    this.#reader ??= this.#newReader();
    const { sink } = this.#reader;
    const isObject = bytes[at] === openBrace;
    let next = isObject
      ? this.#reader.read(bytes, this.#input.window.view, at)
      : this.#input.values.skip(bytes, at);
    if (next >= 0) next = skipSpace(bytes, next);
    if (next >= 0 && next !== lineEnd) next = refused(next);
    if (next < 0) {
      if (isObject) sink.forgetRow();
      return next;
    }
    if (isObject) sink.endRow();
    else sink.otherRow(otherKind(bytes[at] as number));
    this.#row++;
    return next;
  }

  #newReader(): RowReader {
    const sink = this.#sink.rows(null);
    if (sink === undefined) throw new RangeError('lines need a sink for their rows');
    return new RowReader(sink, this.#input);
  }
}
