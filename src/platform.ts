/**
 * The few things of the host that the pure layers may use, declared by shape: browsers, workers and Node all have
 * them, and `lib: ["ES2023"]` knows none of them.
 */

/** What a long job reads now and then. */
export interface Cancellation {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/** The part of `AbortSignal` that the kit reads. */
export interface AbortSignalLike extends Cancellation {
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** The part of `ReadableStream<Uint8Array>` that the kit reads. */
export interface ByteSource {
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array }>;
    cancel(reason?: unknown): Promise<void>;
    releaseLock(): void;
  };
}

/** The part of `Response` that the kit reads. */
export interface ResponseLike {
  readonly ok: boolean;
  readonly status: number;
  readonly url: string;
  readonly body: ByteSource | null;
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface TextDecoderLike {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

interface HostGlobals {
  TextDecoder: new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => TextDecoderLike;
  performance: { now(): number };
  crypto: { getRandomValues(words: Uint32Array): Uint32Array };
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
  scheduler?: { postTask?(task: () => undefined): Promise<undefined> };
  /** Node's. */
  setImmediate?: (callback: () => void) => unknown;
  MessageChannel?: new () => { port1: PortLike; port2: PortLike };
}

interface PortLike {
  onmessage: (() => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

const host = globalThis as unknown as HostGlobals;

/** A UTF-8 decoder; a byte order mark at the start is dropped, invalid bytes become U+FFFD as in `Response.text()`. */
export function utf8Decoder(): TextDecoderLike {
  return new host.TextDecoder('utf-8');
}

/** A UTF-8 decoder of pieces of a text: what looks like a byte order mark is a character of it. */
export function utf8DecoderOfPieces(): TextDecoderLike {
  return new host.TextDecoder('utf-8', { ignoreBOM: true });
}

/** Words of 32 bits that nobody can foresee. */
export function randomWords(count: number): Uint32Array {
  return host.crypto.getRandomValues(new Uint32Array(count));
}

/** Milliseconds on a clock that never goes back. */
export function now(): number {
  return host.performance.now();
}

/** Calls back after a time. Calling the result takes that back. */
export function after(ms: number, callback: () => void): () => void {
  const timer = host.setTimeout(callback, ms);
  return () => host.clearTimeout(timer);
}

/**
 * Gives the host's event loop a turn, so that input, painting and aborts are heard in a long job. Not by
 * `scheduler.yield`, whose continuation goes before the page's own timers and frames, which then starve; timers are the
 * last resort, since browsers hold nested ones back for 4 ms, half as long as the slices of work between them.
 */
export function yieldToHost(): Promise<void> {
  if (host.scheduler?.postTask !== undefined) return host.scheduler.postTask(() => undefined);
  return new Promise((resolve) => {
    if (host.setImmediate !== undefined) host.setImmediate(resolve);
    else if (host.MessageChannel !== undefined) {
      const { port1, port2 } = new host.MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    } else host.setTimeout(resolve, 0);
  });
}

/** The error that an aborted promise rejects with; a `DOMException` where the host's signal carries one. */
export function abortError(signal?: Cancellation): unknown {
  const reason = signal?.reason;
  if (reason instanceof Error && reason.name === 'AbortError') return reason;
  const error = new Error('the operation was aborted');
  error.name = 'AbortError';
  return error;
}

/** What a promise gives, or at once the abort error when the signal fires. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignalLike | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(abortError(signal) as Error);
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** Throws the abort error if the signal has fired. */
export function throwIfAborted(signal: Cancellation | undefined): void {
  if (signal?.aborted === true) throw abortError(signal);
}
