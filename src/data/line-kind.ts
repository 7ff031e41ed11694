import { utf8Decoder } from '../platform.js';
import { startOfJson } from './fault-place.js';
import { tryParse } from './parse-json.js';
import { isRecord } from './settings.js';

/** A text or its bytes, as far as they are there. */
export interface Head {
  readonly length: number;
  at(index: number): number;
  /** The text between two line ends. */
  text(from: number, to: number): string;
}

/**
 * Whether an input is NDJSON: its first line is JSON, no data set with `contacts`, and something follows it. `open`: what
 * is there does not tell; if nothing more comes, the input is a JSON document.
 */
export function lineKind(head: Head): 'lines' | 'document' | 'open' {
  const start = skipBlank(head, 0);
  let end = start;
  while (end < head.length && head.at(end) !== 10) end++;
  if (skipBlank(head, end) === head.length) return 'open';
  const first = tryParse(head.text(start, end));
  if (first === undefined || (isRecord(first.value) && 'contacts' in first.value)) return 'document';
  return 'lines';
}

/** As `lineKind`, of bytes. */
export function lineKindOfBytes(bytes: Uint8Array): 'lines' | 'document' | 'open' {
  const start = startOfJson(bytes);
  return lineKind({
    length: bytes.length - start,
    at: (index) => bytes[start + index] as number,
    text: (from, to) => utf8Decoder().decode(bytes.subarray(start + from, start + to)),
  });
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

/** Whether there is only white space between two places of a text. */
export function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlankUnit(text.charCodeAt(at))) return false;
  return true;
}
