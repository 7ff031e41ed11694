import type { AbortSignalLike, ByteSource, ResponseLike } from '../platform.js';
import { CallboardError } from '../problem.js';
import { isBytes } from './input-kind.js';
import { coded, foundKind } from './problem-log.js';

/** How many bytes a response will have, where it says so truly: what is compressed has more. */
export function bytesOf({ headers }: ResponseLike): number | null {
  if (headers.get('content-encoding') !== null) return null;
  const length = Number(headers.get('content-length') ?? NaN);
  return Number.isSafeInteger(length) ? length : null;
}

/** The bytes of a response. Throws a CallboardError where it is no success; where it breaks off, its chunks reject with one. */
export function chunksOfResponse(
  response: ResponseLike,
  signal: AbortSignalLike | undefined,
): AsyncGenerator<Uint8Array, void> {
  const { ok, status, url, body } = response;
  const failed = coded('fetch-failed', { url, status });
  if (!ok) throw new CallboardError(failed);
  return body === null ? wholeOf(response) : chunksOf(body, signal, () => failed);
}

async function* wholeOf(response: ResponseLike): AsyncGenerator<Uint8Array, void> {
  yield new Uint8Array(await response.arrayBuffer());
}

/** The bytes of a stream; rejects with a CallboardError where it breaks off or delivers no bytes. */
export function chunksOfStream(
  stream: ByteSource,
  signal: AbortSignalLike | undefined,
): AsyncGenerator<Uint8Array, void> {
  return chunksOf(stream, signal, (error) =>
    coded('unreadable-input', { found: error instanceof Error ? error.message : String(error) }),
  );
}

async function* chunksOf(
  stream: ByteSource,
  signal: AbortSignalLike | undefined,
  failed: (error: unknown) => ReturnType<typeof coded>,
): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader();
  // A pending read ends when its stream is cancelled. That the stream may refuse does not matter: it is let go.
  const leave = () => void reader.cancel().catch(() => undefined);
  if (signal?.aborted === true) leave();
  signal?.addEventListener('abort', leave, { once: true });
  let isDone = false;
  try {
    for (;;) {
      let chunk;
      try {
        chunk = await reader.read();
      } catch (error) {
        isDone = true;
        if (signal?.aborted === true) throw error;
        throw new CallboardError(failed(error));
      }
      if (chunk.done) {
        isDone = true;
        return;
      }
      const { value } = chunk;
      if (!isBytes(value)) {
        throw new CallboardError(coded('unreadable-input', { found: `stream of ${foundKind(value)}` }));
      }
      yield value;
    }
  } finally {
    signal?.removeEventListener('abort', leave);
    if (!isDone) leave();
  }
}

/** Pieces as one; the piece itself where there is one. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array;
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
