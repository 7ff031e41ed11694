import assert from 'node:assert/strict';
import { DocumentReader, type DocumentReaderOptions } from '../../../src/data/json/document-reader.js';
import { JsonSyntaxError } from '../../../src/data/json/json-syntax-error.js';
import type { DocumentSink, RowSink, ValueSink } from '../../../src/data/json/sinks.js';

/** A row as its fields; or what it is instead of an object. */
export type CollectedRow = ReadonlyMap<string, unknown> | string;

/** What was read, up to the fault if there was one. Of names that come twice, the last. */
export interface Collected {
  readonly members: ReadonlyMap<string, unknown>;
  readonly tables: ReadonlyMap<string | null, readonly CollectedRow[]>;
  readonly other?: unknown;
  readonly fault?: Fault;
}

export interface Fault {
  readonly message: string;
  readonly byte: number;
  readonly line: number;
  readonly column: number;
  readonly row: number | undefined;
}

/** What stands for a value in a row that is an object or an array. */
export const nestedMark = (kind: string): unknown => ({ nested: kind });

/** Names of members whose arrays are rows, in the tests. */
export const isTable = (name: string | null): boolean => name === null || name.startsWith('rows');

/** Reads chunks with sinks that make values, and that hold the reader to the order of their calls. */
export class Collector implements DocumentSink {
  readonly members = new Map<string, unknown>();
  readonly tables = new Map<string | null, CollectedRow[]>();
  forgotten = 0;
  root: { readonly value: unknown } | undefined;

  rows(member: string | null): RowSink | undefined {
    if (!isTable(member)) return undefined;
    const rows: CollectedRow[] = [];
    if (member !== null) this.members.delete(member);
    this.tables.set(member, rows);
    return this.#rowSink(rows);
  }

  member(name: string, value: unknown): void {
    this.tables.delete(name);
    this.members.set(name, value);
  }

  other(value: unknown): void {
    assert.equal(this.root, undefined);
    this.root = { value };
  }

  #rowSink(rows: CollectedRow[]): RowSink {
    const fields = new Set<string>();
    let row: Map<string, unknown> | undefined;
    return {
      field(name) {
        assert.ok(!fields.has(name), `asked twice: ${name}`);
        fields.add(name);
        return valueSink((value) => {
          assert.ok(row !== undefined, 'a value of no row');
          row.set(name, value);
        });
      },
      startRow() {
        assert.equal(row, undefined);
        row = new Map();
      },
      endRow() {
        assert.ok(row !== undefined);
        rows.push(row);
        row = undefined;
      },
      forgetRow: () => {
        assert.ok(row !== undefined);
        row = undefined;
        this.forgotten++;
      },
      otherRow(kind) {
        assert.equal(row, undefined);
        rows.push(kind);
      },
    };
  }
}

function valueSink(put: (value: unknown) => void): ValueSink {
  return {
    text: (bytes, from, to) => put(textOfWtf8(bytes.slice(from, to))),
    number: put,
    boolean: put,
    none: () => put(null),
    nested: (kind) => put(nestedMark(kind)),
  };
}

export function collect(
  chunks: Iterable<Uint8Array>,
  kind: 'document' | 'lines' = 'document',
  options: DocumentReaderOptions = {},
): Collected {
  const collector = new Collector();
  const reader = new DocumentReader(collector, kind, options);
  let fault: Fault | undefined;
  try {
    for (const chunk of chunks) reader.push(chunk);
    reader.end();
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const { message, byte, line, column, row } = error;
    fault = { message, byte, line, column, row };
  }
  const { members, tables, root } = collector;
  return {
    members,
    tables,
    ...(root === undefined ? {} : { other: root.value }),
    ...(fault === undefined ? {} : { fault }),
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The bytes of a text, with three for each surrogate that has no other half. */
export function wtf8(text: string): Uint8Array {
  const pieces = text.split(/((?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff]))/);
  const bytes = pieces.map((piece, i) => {
    if (i % 2 === 0) return encoder.encode(piece);
    const unit = piece.charCodeAt(0);
    return Uint8Array.of(0xed, 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
  });
  return Buffer.concat(bytes);
}

/** The text of bytes as `wtf8` makes them; throws where they are any others. */
function textOfWtf8(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString('latin1');
  const text = latin
    .split(/(\xed[\xa0-\xbf][\x80-\xbf])/)
    .map((piece, i) => {
      const part = Buffer.from(piece, 'latin1');
      if (i % 2 === 0) return decoder.decode(part);
      return String.fromCharCode(0xd000 | ((part[1]! & 0x3f) << 6) | (part[2]! & 0x3f));
    })
    .join('');
  // Two halves of a pair in three bytes each would be another spelling of the same text.
  assert.deepEqual(Buffer.from(wtf8(text)).toString('latin1'), latin);
  return text;
}
