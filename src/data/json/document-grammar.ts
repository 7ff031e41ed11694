import { utf8Decoder } from '../../platform.js';
import { textOfBytes } from '../text-bytes.js';
import { closeBrace, closeBracket, colon, comma, openBrace, openBracket, quote } from './ascii.js';
import { countNewlines } from './input-place.js';
import type { JsonInput } from './json-input.js';
import { endsOpen, otherKind } from './other-row.js';
import { refused, refusedAt, type Refusal } from './refusal.js';
import { RowReader } from './row-reader.js';
import type { DocumentSink } from './sinks.js';
import { skipSpace } from './structure.js';

/** What may come next, between values and rows. */
type Expected =
  | 'document'
  | 'name'
  | 'name or end'
  | 'colon'
  | 'value'
  | 'whole value'
  | 'member end'
  | 'row'
  | 'row or end'
  | 'row end'
  | 'nothing';

/** Reads one document in steps: a row, a member's name, its value. A step that lacks bytes is taken again later. */
export class DocumentGrammar {
  readonly #input: JsonInput;
  readonly #sink: DocumentSink;
  #expected: Expected = 'document';
  /** Of the member whose value comes; null: the document's own. */
  #name: string | null = null;
  #rows: RowReader | undefined;

  /** @param rowsOf the input begins with a row of that member, or of the document itself (null) */
  constructor(input: JsonInput, sink: DocumentSink, rowsOf?: string | null) {
    this.#input = input;
    this.#sink = sink;
    if (rowsOf === undefined) return;
    const rows = sink.rows(rowsOf);
    if (rows === undefined) throw new RangeError(`no rows of a data set: ${rowsOf}`);
    this.#name = rowsOf;
    this.#rows = new RowReader(rows, input);
    this.#expected = 'row';
  }

  /** Whether a row of that member comes next, behind others. */
  isBeforeRowOf(member: string | null): boolean {
    return this.#expected === 'row' && this.#name === member;
  }

  /** Reads what is at hand; returns how many unread bytes make another try worth while. */
  read(isLast: boolean): number {
    const { window } = this.#input;
    for (;;) {
      const start = skipSpace(window.bytes, window.at);
      if (start > window.at) this.#input.goTo(start);
      const isEnd = start === window.end;
      if (isEnd && (!isLast || this.#expected === 'nothing')) return 0;
      const next = isEnd ? refused(start) : this.#step(start, isLast);
      if (next >= 0) window.at = next;
      else if (isLast || refusedAt(next) < window.end) throw this.#input.fault(next, window.end);
      else return 2 * (window.end - start);
    }
  }

  #step(at: number, isLast: boolean): number | Refusal {
    const { bytes } = this.#input.window;
    const byte = bytes[at] as number;
    switch (this.#expected) {
      case 'row or end':
        if (byte === closeBracket) return this.#endRows(at);
        return this.#readRow(at);
      case 'row':
        return this.#readRow(at);
      case 'row end':
        if (byte === closeBracket) return this.#endRows(at);
        if (byte !== comma) return refused(at);
        this.#expected = 'row';
        return at + 1;
      case 'document':
        if (byte !== openBrace) return this.#readValue(at, isLast);
        this.#expected = 'name or end';
        return at + 1;
      case 'name or end':
      case 'name':
        if (byte === closeBrace && this.#expected === 'name or end') return this.#endDocument(at);
        return this.#readName(at);
      case 'colon':
        if (byte !== colon) return refused(at);
        this.#expected = 'value';
        return at + 1;
      case 'value':
        return this.#readValue(at, isLast);
      case 'whole value':
        return this.#readWhole(at, isLast);
      case 'member end':
        if (byte === closeBrace) return this.#endDocument(at);
        if (byte !== comma) return refused(at);
        this.#expected = 'name';
        return at + 1;
      default:
        return refused(at);
    }
  }

  #readName(at: number): number | Refusal {
    const { strings, window } = this.#input;
    const { bytes } = window;
    const end = bytes[at] === quote ? strings.read(bytes, at + 1) : refused(at);
    if (end < 0) return end;
    this.#name = textOfBytes(strings.bytes, strings.from, strings.to);
    this.#expected = 'colon';
    return end;
  }

  #readValue(at: number, isLast: boolean): number | Refusal {
    if (this.#input.window.bytes[at] === openBracket) {
      const sink = this.#sink.rows(this.#name);
      if (sink !== undefined) {
        this.#rows = new RowReader(sink, this.#input);
        this.#expected = 'row or end';
        return at + 1;
      }
    }
    this.#expected = 'whole value';
    return this.#readWhole(at, isLast);
  }

  #readWhole(at: number, isLast: boolean): number | Refusal {
    const { bytes, end } = this.#input.window;
    const next = this.#input.values.skip(bytes, at);
    if (next < 0) return next;
    // A number that the bytes end in may have had more digits.
    if (next === end && endsOpen(bytes, next) && !(isLast && this.#name === null)) return refused(next);
    const value = this.#parse(bytes, at, next);
    this.#input.place.lines += countNewlines(bytes, at, next);
    this.#expected = this.#name === null ? 'nothing' : 'member end';
    if (this.#name === null) this.#sink.other(value);
    else this.#sink.member(this.#name, value);
    return next;
  }

  #parse(bytes: Uint8Array, from: number, to: number): unknown {
    const text = this.#input.isWtf8
      ? textOfBytes(bytes, from, to)
      : utf8Decoder().decode(bytes.subarray(from, to));
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // It is JSON: engines that parse by recursion have a depth at which they give up.
      throw this.#input.faultAt('nested too deeply', from);
    }
  }

  #endRows(at: number): number {
    this.#rows = undefined;
    this.#expected = this.#name === null ? 'nothing' : 'member end';
    return at + 1;
  }

  #endDocument(at: number): number {
    this.#expected = 'nothing';
    return at + 1;
  }

  #readRow(at: number): number | Refusal {
    const { bytes, view, end } = this.#input.window;
    const rows = this.#rows as RowReader;
    if (bytes[at] !== openBrace) {
      const next = this.#input.values.skip(bytes, at);
      if (next < 0) return next;
      if (next === end && endsOpen(bytes, next)) return refused(next);
      this.#input.place.lines += countNewlines(bytes, at, next);
      this.#expected = 'row end';
      rows.sink.otherRow(otherKind(bytes[at] as number));
      return next;
    }
    const next = rows.read(bytes, view, at);
    if (next < 0) {
      rows.sink.forgetRow();
      return next;
    }
    rows.sink.endRow();
    this.#input.place.lines += rows.newlines;
    if (bytes[next] !== comma) {
      this.#expected = 'row end';
      return next;
    }
    this.#expected = 'row';
    return next + 1;
  }
}
