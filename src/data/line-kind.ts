import { utf8Decoder } from '../platform.js';
import { isRecord } from './settings.js';

/** `open`: what is there does not tell; if nothing more comes, the input is a JSON document. */
export type LineKind = 'lines' | 'document' | 'open';

/** A text or its bytes, as far as they are there. */
interface Head {
  readonly length: number;
  at(index: number): number;
  /** The text between two line ends. */
  text(from: number, to: number): string;
}

/** Whether an input is NDJSON: its first line is JSON, no data set with `contacts`, and something follows it. */
function lineKind(head: Head): LineKind {
  const start = skipBlank(head, 0);
  let end = start;
  while (end < head.length && head.at(end) !== 10) end++;
  if (skipBlank(head, end) === head.length) return 'open';
  const first = tryParse(head.text(start, end));
  if (first === undefined || (isRecord(first.value) && 'contacts' in first.value)) return 'document';
  return 'lines';
}

/** What an input is, by its bytes. */
export function lineKindOfBytes(bytes: Uint8Array): LineKind {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const start = hasMark ? 3 : 0;
  return lineKind({
    length: bytes.length - start,
    at: (index) => bytes[start + index] as number,
    text: (from, to) => utf8Decoder().decode(bytes.subarray(start + from, start + to)),
  });
}

/** What an input is, by its text. */
export function lineKindOfText(text: string): LineKind {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return lineKind({
    length: text.length - start,
    at: (index) => text.charCodeAt(start + index),
    text: (from, to) => text.slice(start + from, start + to),
  });
}

/** Far more than a row has. */
const longestRow = 1 << 26;

/**
 * Whether a first line that has not ended yet is a document, and not the first of many: nobody has rows as long, or
 * arrays for rows, and a data set names its contacts.
 */
export function isOneDocument(bytes: Uint8Array): boolean {
  if (bytes.length >= longestRow) return true;
  const text = utf8Decoder().decode(bytes.subarray(0, 1 << 20));
  return /^\s*\[|"contacts"\s*:/.test(text);
}

/** The value of a JSON text; undefined where it is malformed. */
function tryParse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    // `JSON.parse` has no other way to say no.
    return undefined;
  }
}

/** Watches chunks for the end of the first line and something behind it; then `lineKindOfBytes` can tell. */
export class FirstLine {
  #state: 'before' | 'in' | 'after' | 'followed' = 'before';

  /** Whether the chunks seen, with this one, have something behind the first line. */
  isFollowedIn(chunk: Uint8Array): boolean {
    let at = 0;
    if (this.#state === 'before') {
      at = indexOfContent(chunk, 0);
      if (at < chunk.length) this.#state = 'in';
    }
    if (this.#state === 'in') {
      const end = chunk.indexOf(10, at);
      if (end < 0) return false;
      at = end;
      this.#state = 'after';
    }
    if (this.#state === 'after' && indexOfContent(chunk, at) < chunk.length) this.#state = 'followed';
    return this.#state === 'followed';
  }
}

function indexOfContent(bytes: Uint8Array, from: number): number {
  return skipBlank({ length: bytes.length, at: (index) => bytes[index] as number }, from);
}

/** Index of the first unit from `from` on that is no white space of JSON; the length where there is none. */
function skipBlank(head: Pick<Head, 'length' | 'at'>, from: number): number {
  let at = from;
  while (at < head.length && isBlankUnit(head.at(at))) at++;
  return at;
}

function isBlankUnit(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9;
}
