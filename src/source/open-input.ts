import { bytesOf } from '../data/byte-chunks.js';
import { isBytes, isByteSource, isResponse } from '../data/input-kind.js';
import type { DataInput } from './metric-source.js';
import { Replay } from './replay.js';

/** What is too little to be worth a worker. */
export interface SmallInput {
  /** Of bytes, or characters of a text. */
  readonly bytes: number;
  /** Of parsed data: of all parts together. */
  readonly rows: number;
}

/** An input of which is known how much it is. */
export interface OpenInput {
  readonly input: DataInput;
  readonly isSmall: boolean;
  /** Whether it can be read more than once. */
  readonly isLasting: boolean;
}

/** Looks how much an input is, at a stream's first bytes if need be. What is none counts as little: reading it says so. */
export async function openInput(input: DataInput, small: SmallInput): Promise<OpenInput> {
  if (typeof input === 'string') return lasting(input, input.length < small.bytes);
  if (typeof input !== 'object' || input === null) return lasting(input, true);
  if (isBytes(input)) return lasting(input, input.length < small.bytes);
  if (isByteSource(input)) {
    const replay = new Replay(input);
    return { input: replay, isSmall: await replay.isShorterThan(small.bytes), isLasting: false };
  }
  if (!isResponse(input)) {
    const isBuffer = Object.prototype.toString.call(input) === '[object ArrayBuffer]';
    return lasting(
      input,
      isBuffer ? (input as ArrayBuffer).byteLength < small.bytes : rowsOf(input) < small.rows,
    );
  }
  const { ok, status, url, headers, body } = input;
  const length = bytesOf(input);
  if (!ok || body === null || (length !== null && length < small.bytes)) {
    return { input, isSmall: true, isLasting: false };
  }
  const replay = new Replay(body);
  const again = { ok, status, url, headers, body: replay, arrayBuffer: () => input.arrayBuffer() };
  const isSmall = length === null && (await replay.isShorterThan(small.bytes));
  return { input: again, isSmall, isLasting: false };
}

function lasting(input: DataInput, isSmall: boolean): OpenInput {
  return { input, isSmall, isLasting: true };
}

function rowsOf(value: object): number {
  const lists = Array.isArray(value) ? [value] : Object.values(value).filter(Array.isArray);
  return lists.reduce((rows: number, list) => rows + (list as readonly unknown[]).length, 0);
}
