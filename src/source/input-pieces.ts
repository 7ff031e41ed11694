import { Moved } from '../engine/calls.js';
import { isBytes, isByteSource, isResponse } from '../data/input-kind.js';
import {
  type ColumnPiece,
  columnPieces,
  columnsMessage,
  type ColumnsMessage,
} from '../data/columns-message.js';
import type { ReadColumns } from '../data/read-contact-data.js';
import type { RowLayout } from '../data/row-boundary.js';
import { type ByteSource, type ResponseLike, yieldToHost } from '../platform.js';
import type { PartedBytes } from './parted-bytes.js';

/** What an input is, ahead of its pieces. */
export type InputHead =
  | WholeHead
  | PartedHead
  /** Parsed data, read already: their columns follow. */
  | { readonly kind: 'columns'; readonly message: ColumnsMessage };

/** Bytes that two workers read. */
export interface PartedHead {
  readonly kind: 'parted';
  /** Of the front, which is what comes in pieces. */
  readonly length: number;
  readonly layout: RowLayout;
}

/** What is read in one. */
export type WholeHead =
  | { readonly kind: 'bytes'; readonly length: number }
  | { readonly kind: 'text' }
  | { readonly kind: 'stream' }
  | {
      readonly kind: 'response';
      readonly url: string;
      readonly status: number;
      readonly headers: HeaderTexts;
    };

/** What is no parsed data. */
export type BytesInput = string | Uint8Array | ArrayBuffer | ByteSource | ResponseLike;

export type HeaderTexts = ReadonlyMap<string, string | null>;

/** Some of an input: bytes, a stretch of text, or a column. */
export type InputPiece = Uint8Array | string | ColumnPiece;

/** An input on its way to another thread. */
export interface InputPieces<Head extends InputHead = InputHead> {
  readonly head: Head;
  readonly pieces: Pieces;
}

export type Pieces = AsyncGenerator<InputPiece | Moved<InputPiece>, void>;

/** Bytes, or characters, that are copied at a time: a millisecond or so. Each piece is asked for by a message. */
const pieceLength = 1 << 21;

/**
 * Cuts an input into pieces that cross to another thread, each a task of some milliseconds. They are copies, but with
 * `transfer` the bytes themselves.
 */
export function inputPieces(input: BytesInput, transfer: boolean): InputPieces {
  if (typeof input === 'string') return { head: { kind: 'text' }, pieces: piecesOfText(input) };
  if (isBytes(input)) return piecesOfBytes(input, transfer);
  if (isByteSource(input)) return { head: { kind: 'stream' }, pieces: chunksOf(input) };
  if (isResponse(input)) return piecesOfResponse(input);
  return piecesOfBytes(new Uint8Array(input), transfer);
}

/** Both parts of bytes, each for another worker. With `transfer` the front is followed by the back, itself. */
export async function partedPieces(
  { bytes, layout, boundary }: PartedBytes,
  transfer: boolean,
): Promise<InputPieces<PartedHead> & { readonly back: () => Pieces }> {
  const head: PartedHead = { kind: 'parted', length: boundary, layout };
  const back = bytes.subarray(boundary);
  if (!transfer) {
    return { head, pieces: copiesOf(bytes.subarray(0, boundary)), back: () => copiesOf(back) };
  }
  const copy = new Uint8Array(back.length);
  for (let at = 0; at < back.length; at += pieceLength) {
    copy.set(back.subarray(at, at + pieceLength), at);
    await yieldToHost();
  }
  return { head, pieces: wholeOf(bytes), back: () => wholeOf(copy) };
}

async function* piecesOfText(text: string): AsyncGenerator<string, void> {
  for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength);
}

function piecesOfBytes(bytes: Uint8Array, transfer: boolean): InputPieces {
  const head = { kind: 'bytes', length: bytes.length } as const;
  return { head, pieces: transfer ? wholeOf(bytes) : copiesOf(bytes) };
}

async function* wholeOf(bytes: Uint8Array): AsyncGenerator<Moved<InputPiece>, void> {
  yield new Moved<InputPiece>(bytes, [bytes.buffer]);
}

async function* copiesOf(bytes: Uint8Array): AsyncGenerator<Moved<InputPiece>, void> {
  for (let at = 0; at < bytes.length; at += pieceLength) {
    yield copyOf(bytes.subarray(at, at + pieceLength));
    // Workers ask one after the other, and by their questions alone would leave the page no turn.
    await yieldToHost();
  }
}

/** A chunk may be a view of what its host still needs. */
function copyOf(bytes: Uint8Array): Moved<InputPiece> {
  const copy = new Uint8Array(bytes);
  return new Moved<InputPiece>(copy, [copy.buffer]);
}

function piecesOfResponse(response: ResponseLike): InputPieces {
  const { url, status, headers, body } = response;
  const named = ['content-length', 'content-encoding'].map((name) => [name, headers.get(name)] as const);
  const pieces = body === null ? bodyOf(response) : chunksOf(body);
  return { head: { kind: 'response', url, status, headers: new Map(named) }, pieces };
}

async function* bodyOf(response: ResponseLike): AsyncGenerator<Moved<InputPiece>, void> {
  yield* copiesOf(new Uint8Array(await response.arrayBuffer()));
}

async function* chunksOf(source: ByteSource): AsyncGenerator<InputPiece | Moved<InputPiece>, void> {
  const reader = source.getReader();
  let isDone = false;
  try {
    for (;;) {
      const chunk = await reader.read().catch((error: unknown) => {
        isDone = true;
        throw error;
      });
      isDone = chunk.done;
      if (chunk.done) return;
      // What is no bytes is for the reader to refuse.
      yield isBytes(chunk.value) ? copyOf(chunk.value) : (chunk.value as unknown as InputPiece);
    }
  } finally {
    // That a stream refuses to be let go does not matter.
    if (!isDone) void reader.cancel().catch(() => undefined);
  }
}

/** Parsed data that were read here: their columns themselves, which are then no longer here. */
export function columnsOf(read: ReadColumns): InputPieces {
  return { head: { kind: 'columns', message: columnsMessage(read) }, pieces: movedColumns(read) };
}

async function* movedColumns(read: ReadColumns): Pieces {
  for (const { piece, buffers } of columnPieces(read))
    yield new Moved<InputPiece>(piece, [...new Set(buffers)]);
}
