/** The front of an input, as it comes in pieces; gone through once more it is what came. */
export class FrontBytes implements AsyncIterable<Uint8Array> {
  readonly #pieces: AsyncIterator<Uint8Array, unknown>;
  /** Bytes that are still to come. */
  #missing: number;
  readonly #met: Uint8Array[] = [];
  #behind: Uint8Array | undefined;

  /** @param pieces the last one may go on behind the front */
  constructor(length: number, pieces: AsyncIterator<Uint8Array, unknown>) {
    this.#missing = length;
    this.#pieces = pieces;
  }

  /** What came behind the front, if anything did. */
  get behind(): Uint8Array | undefined {
    return this.#behind;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void> {
    yield* this.#met;
    while (this.#missing > 0) {
      const next = await this.#pieces.next();
      if (next.done === true) return;
      const piece = next.value.subarray(0, this.#missing);
      if (piece.length < next.value.length) this.#behind = next.value.subarray(piece.length);
      this.#missing -= piece.length;
      this.#met.push(piece);
      yield piece;
    }
  }
}
