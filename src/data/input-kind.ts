import type { ByteSource, ResponseLike } from '../platform.js';

/** What is read as JSON: a text, its bytes, or what delivers them. */
export type JsonInput = string | Uint8Array | ArrayBuffer | ByteSource | ResponseLike;

/** Whether an input is JSON that is still to be read, and no parsed value. */
export function isJsonInput(input: unknown): input is JsonInput {
  if (typeof input === 'string') return true;
  if (typeof input !== 'object' || input === null) return false;
  return isBytes(input) || isBuffer(input) || isByteSource(input) || isResponse(input);
}

/** Whether an input is bytes, of whatever window or worker. */
export function isBytes(input: unknown): input is Uint8Array {
  return Object.prototype.toString.call(input) === '[object Uint8Array]';
}

/** Whether an input is an `ArrayBuffer`, of whatever window or worker. */
export function isBuffer(input: unknown): input is ArrayBuffer {
  return Object.prototype.toString.call(input) === '[object ArrayBuffer]';
}

/** Whether an input is a `Response`. */
export function isResponse(input: object): input is ResponseLike {
  return 'body' in input && 'status' in input && 'arrayBuffer' in input && 'headers' in input;
}

/** Whether an input is a `ReadableStream`. */
export function isByteSource(input: object): input is ByteSource {
  return 'getReader' in input && typeof input.getReader === 'function';
}
