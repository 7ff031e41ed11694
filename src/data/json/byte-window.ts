/** Zeros behind the bytes: JSON has none, so no grammar goes past them, and a word read before them ends within. */
const slack = 16;

/** Where a window starts: most texts that are no file are short. */
const firstBytes = 1 << 10;

/** The bytes at hand of an input that comes in chunks: each is copied in behind what is not read yet. */
export class ByteWindow {
  bytes = new Uint8Array(firstBytes + slack);
  /** The same bytes, for words that lie anywhere. */
  view = new DataView(this.bytes.buffer);
  /** The first byte that is not read yet. */
  at = 0;
  /** Where the bytes end. */
  end = 0;
  readonly #usual: number;

  /** `usual`: so many bytes are enough, unless a row, or another value, is larger. */
  constructor(usual: number) {
    this.#usual = usual;
  }

  /** Whether so many bytes fit in behind the others. */
  fits(count: number): boolean {
    return this.end + count <= this.#size;
  }

  /** Drops what was read, and makes room for so many bytes, or for some of them; always for as much as is left. */
  drop(count: number): void {
    const rest = this.bytes.subarray(this.at, this.end);
    const size = Math.max(2 * rest.length, Math.min(rest.length + count, this.#usual));
    if (size > this.#size) {
      // At least twice as large, lest it grows by little and often.
      this.bytes = new Uint8Array(Math.max(size, 2 * this.#size) + slack);
      this.view = new DataView(this.bytes.buffer);
    }
    this.bytes.set(rest);
    this.end = rest.length;
    this.at = 0;
  }

  /** Takes what fits of a chunk, from byte `from` on; returns where the rest of it starts. */
  fill(chunk: Uint8Array, from: number): number {
    const taken = Math.min(chunk.length - from, this.#size - this.end);
    this.bytes.set(taken === chunk.length ? chunk : chunk.subarray(from, from + taken), this.end);
    this.end += taken;
    this.bytes.fill(0, this.end, this.end + slack);
    return from + taken;
  }

  get #size(): number {
    return this.bytes.length - slack;
  }
}
