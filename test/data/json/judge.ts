import assert from 'node:assert/strict';
import type { Collected } from './collect.js';
import { decode, plainDocument, plainFault, startOf } from './plain-json.js';

export const encoder = new TextEncoder();

/** What is to be read from a document's bytes; of one that is none, where it stops. */
export function judgeDocument(bytes: Uint8Array, read: Collected): void {
  const expected = plainDocument(decode(bytes.subarray(startOf(bytes))));
  if (expected === undefined) assert.deepEqual(read.fault, plainFault(bytes));
  else assert.deepEqual(read, expected);
}

/** Bytes as chunks that are cut at these places. */
export function* cut(bytes: Uint8Array, places: readonly number[]): Generator<Uint8Array> {
  let from = 0;
  for (const to of [...places].toSorted((a, b) => a - b)) {
    yield bytes.slice(from, to);
    from = to;
  }
  yield bytes.slice(from);
}
