import type { ByteSource, ResponseLike } from '../platform.js';
import type { InputHead, InputPiece, WholeHead } from './input-pieces.js';
import type { DataInput } from './metric-source.js';

/** Gives the next piece of an input; none after the last. */
export type NextPiece = () => Promise<{ readonly piece?: InputPiece }>;

/** Pieces that are asked for before they are needed: none waits for a question to cross. */
const ahead = 4;

/** The input that came in pieces, as it was. Streams are read as they come. */
export async function inputFrom(head: WholeHead, next: NextPiece): Promise<DataInput> {
  const pieces = piecesOf(next);
  switch (head.kind) {
    case 'stream':
      return sourceOf(pieces);
    case 'response':
      return responseOf(head, sourceOf(pieces));
    case 'text': {
      const texts: string[] = [];
      for await (const piece of pieces) texts.push(piece as string);
      return texts.join('');
    }
    case 'bytes':
      return bytesOf(head.length, pieces);
  }
}

/** The pieces, some of them asked for ahead. */
export async function* piecesOf(next: NextPiece): AsyncGenerator<InputPiece, void> {
  const asked: ReturnType<NextPiece>[] = [];
  for (;;) {
    while (asked.length < ahead) {
      const piece = next();
      // It is awaited later, if at all: after the last piece, or a fault, the others do not matter.
      piece.catch(() => undefined);
      asked.push(piece);
    }
    const { piece } = await (asked.shift() as ReturnType<NextPiece>);
    if (piece === undefined) return;
    yield piece;
  }
}

/** Bytes in one; a piece that is longer is more than was asked for, and the only one. */
export async function bytesOf(length: number, pieces: AsyncGenerator<InputPiece, void>): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined;
  let at = 0;
  for await (const piece of pieces as AsyncGenerator<Uint8Array, void>) {
    if (piece.length >= length) return piece;
    bytes ??= new Uint8Array(length);
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes ?? new Uint8Array(0);
}

function sourceOf(pieces: AsyncGenerator<InputPiece, void>): ByteSource {
  return {
    getReader: () => ({
      async read() {
        const { done, value } = await pieces.next();
        return done === true ? { done } : { done: false, value: value as Uint8Array };
      },
      async cancel() {
        await pieces.return();
      },
      releaseLock: () => undefined,
    }),
  };
}

function responseOf(
  { url, status, headers }: Extract<InputHead, { kind: 'response' }>,
  body: ByteSource,
): ResponseLike {
  return {
    ok: true,
    status,
    url,
    body,
    headers: { get: (name) => headers.get(name) ?? null },
    arrayBuffer: () => Promise.reject(new TypeError('body is a stream')),
  };
}
