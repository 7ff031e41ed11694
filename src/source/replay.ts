import type { ByteSource } from '../platform.js';

type Reader = ReturnType<ByteSource['getReader']>;

/** A stream of which the first chunks were read to see how long it is, from its beginning. */
export class Replay implements ByteSource {
  readonly #reader: Reader;
  readonly #first: unknown[] = [];
  /** Where the stream ended or broke off while it was looked at. */
  #end: { readonly error?: unknown } | undefined;

  constructor(source: ByteSource) {
    this.#reader = source.getReader();
  }

  /** Reads until there are so many bytes; tells whether the stream is shorter. */
  async isShorterThan(bytes: number): Promise<boolean> {
    for (let read = 0; read < bytes;) {
      try {
        const { done, value } = await this.#reader.read();
        if (done) this.#end = {};
        else {
          this.#first.push(value);
          // Of what is no bytes, and an error to the reader, there is no more to be known.
          read += (value as Uint8Array | undefined)?.byteLength ?? bytes;
        }
      } catch (error) {
        this.#end = { error };
      }
      if (this.#end !== undefined) return true;
    }
    return false;
  }

  getReader(): Reader {
    return {
      read: async () => {
        if (this.#first.length > 0) return { done: false, value: this.#first.shift() as Uint8Array };
        if (this.#end === undefined) return this.#reader.read();
        if ('error' in this.#end) throw this.#end.error;
        return { done: true };
      },
      cancel: (reason) => this.#reader.cancel(reason),
      releaseLock: () => this.#reader.releaseLock(),
    };
  }
}
