import { Columns } from './columns.js';
import { RowReader } from './row-reader.js';

const lineFeed = 10;
const openBracket = 91;
const closeBracket = 93;

/** The columns of a file's rows. */
export function ingest(bytes: Uint8Array): Columns {
  const columns = new Columns(expectedRows(bytes, bytes.length));
  readRows(columns, bytes);
  return columns;
}

/** Adds the rows of an array, or of the array of a file. */
export function readRows(columns: Columns, bytes: Uint8Array): void {
  const end = new RowReader(columns).read(bytes, firstRow(bytes), bytes.length);
  // Behind the last row, or where an array without one has an empty line.
  if (bytes[end] !== closeBracket && bytes[end] !== lineFeed) {
    throw new SyntaxError(`not a file that this was written for, at byte ${end}`);
  }
}

/** The columns of a file whose bytes arrive by and by; `length`: how many they are. */
export async function ingestStream(stream: ReadableStream<Uint8Array>, length: number): Promise<Columns> {
  let columns: Columns | undefined;
  let rows: RowReader | undefined;
  /** Bytes that are not read yet: a part of a line, until more arrives. */
  let rest = new Uint8Array(0);
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const bytes = new Uint8Array(rest.length + next.value.length);
    bytes.set(rest);
    bytes.set(next.value, rest.length);
    const end = bytes.lastIndexOf(lineFeed) + 1;
    let from = 0;
    if (rows === undefined && end > 0) {
      columns = new Columns(expectedRows(bytes, length));
      rows = new RowReader(columns);
      from = firstRow(bytes);
    }
    if (rows !== undefined) rows.read(bytes, from, end);
    rest = bytes.slice(end);
  }
  return columns ?? new Columns(0);
}

/** The line after the array's bracket. */
function firstRow(bytes: Uint8Array): number {
  return bytes.indexOf(lineFeed, bytes.indexOf(openBracket)) + 1;
}

/** Told by the first lines, and a little more than that. */
function expectedRows(bytes: Uint8Array, length: number): number {
  const from = firstRow(bytes);
  let to = from;
  let rows = 0;
  for (; rows < 200; rows += 1) {
    const end = bytes.indexOf(lineFeed, to);
    if (end === -1) break;
    to = end + 1;
  }
  return Math.ceil((length / ((to - from) / rows || 1)) * 1.02) + 1024;
}
