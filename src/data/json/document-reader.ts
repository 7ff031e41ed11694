import { DocumentGrammar } from './document-grammar.js';
import { JsonInput } from './json-input.js';
import { LineGrammar } from './line-grammar.js';
import type { DocumentSink } from './sinks.js';

export interface DocumentReaderOptions {
  /** Lone surrogates in three bytes are taken as they are: the bytes were a JavaScript string. Default: they are no UTF-8. */
  readonly wtf8?: boolean;
  /** How many bytes are worked on at a time, where no row is larger. */
  readonly windowBytes?: number;
  /** The input begins in the middle of a document, with a row of that member or of the document itself (null). */
  readonly rowsOf?: string | null;
}

/**
 * Reads JSON, or lines of it, from bytes that come in chunks cut anywhere. A row is read when all of it is there: one
 * that comes to the end of the bytes at hand is forgotten, and read again when there are twice as many.
 */
export class DocumentReader {
  readonly #input: JsonInput;
  readonly #grammar: DocumentGrammar | LineGrammar;
  #isStarted = false;
  #isOver = false;
  /** So many unread bytes make another try worth while. */
  #wanted = 0;

  constructor(sink: DocumentSink, kind: 'document' | 'lines', options: DocumentReaderOptions = {}) {
    this.#input = new JsonInput(options.wtf8 ?? false, options.windowBytes);
    this.#isStarted = options.rowsOf !== undefined;
    this.#grammar =
      kind === 'lines'
        ? new LineGrammar(this.#input, sink)
        : new DocumentGrammar(this.#input, sink, options.rowsOf);
  }

  /**
   * Whether what was pushed ends where another reader may go on with a row of that member, or with a line: this one has
   * read all of it, and there was a row before.
   */
  isBeforeRowOf(member: string | null): boolean {
    const { at, end } = this.#input.window;
    if (at < end) return false;
    return this.#grammar instanceof LineGrammar || this.#grammar.isBeforeRowOf(member);
  }

  /** Throws a JsonSyntaxError where the bytes stop being JSON. When it has thrown, or a sink has, the reader is over. */
  push(chunk: Uint8Array): void {
    const { window } = this.#input;
    for (let from = 0; from < chunk.length;) {
      from = this.#input.take(chunk, from);
      if (window.end - window.at >= this.#wanted) this.#read(false);
    }
  }

  /** The input is at its end. Throws as `push` does. */
  end(): void {
    this.#read(true);
    this.#isOver = true;
  }

  #read(isLast: boolean): void {
    if (this.#isOver) throw new Error('the reader is over');
    this.#isOver = true;
    if (this.#start(isLast)) this.#wanted = this.#grammar.read(isLast);
    this.#isOver = false;
  }

  /** Goes behind a byte order mark; false where the bytes at hand do not tell whether there is one. */
  #start(isLast: boolean): boolean {
    if (this.#isStarted) return true;
    const { bytes, end } = this.#input.window;
    if (end < 3 && !isLast) return false;
    this.#isStarted = true;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
      this.#input.window.at = 3;
      this.#input.place.startAt(3);
    }
    return true;
  }
}
