/** Where the values of one field of a row go. Of a name that a row has twice the last value counts, as in JSON.parse. */
export interface ValueSink {
  /**
   * The text, unescaped: bytes `from` ≤ i < `to` are UTF-8, in which a lone surrogate is three bytes of its own
   * (WTF-8). Copy what is kept. `hash`: their `textHash`, where it is known.
   */
  text(bytes: Uint8Array, from: number, to: number, hash?: number): void;
  number(value: number): void;
  boolean(value: boolean): void;
  /** A null. */
  none(): void;
  /** An object or an array: its content is checked as JSON and skipped. */
  nested(kind: 'object' | 'array'): void;
}

/** Rows of one array of a document (or lines). */
export interface RowSink {
  /** Where values of this field go; asked once a name and reader, and remembered by the bytes of the key. */
  field(name: string): ValueSink;
  startRow(): void;
  /** The row that was started is whole. */
  endRow(): void;
  /** The row that was started came to an end of the bytes at hand: it is forgotten and will be started again. */
  forgetRow(): void;
  /** A row that is no object. */
  otherRow(kind: 'null' | 'array' | 'string' | 'number' | 'boolean'): void;
}

/** What a document is read into: rows without an object each, and whatever else it has as values. */
export interface DocumentSink {
  /**
   * Rows of a member that is an array, or of a document that is one (`null`); undefined: the member's value goes
   * whole to `member`. A name that comes again replaces what it had: called again.
   */
  rows(member: string | null): RowSink | undefined;
  member(name: string, value: unknown): void;
  /** A document that is neither object nor array. */
  other(value: unknown): void;
}
