/** Zeros behind the bytes: JSON has none, so no grammar goes past them, and a word read before them ends within. */
const slack = 16;

/** The bytes at hand of an input that comes in chunks: each is copied in behind what is not read yet. */
export class ByteWindow {
  bytes: Uint8Array;
  /** The same bytes, for words that lie anywhere. */
  view: DataView;
  /** The first byte that is not read yet. */
  at = 0;
  /** Where the bytes end. */
  end = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size + slack);
    this.view = new DataView(this.bytes.buffer);
  }

  /** Whether so many bytes fit in behind the others. */
  fits(count: number): boolean {
    return this.end + count <= this.#size;
  }

  /** Drops what was read. What is left has room for as much again: a large row, or value, makes the window larger. */
  drop(): void {
    const rest = this.bytes.subarray(this.at, this.end);
    if (rest.length > this.#size / 2) {
      this.bytes = new Uint8Array(2 * this.#size + slack);
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
