/** Rows scanned at a time: the buffers of a dozen columns stay in a core's second-level cache. */
export const blockRows = 4096;

/** So many buffers are kept for the next pass: what a page's questions take at once. */
const mostFree = 96;

const freeInts: Int32Array[] = [];
const freeDoubles: Float64Array[] = [];

/** The buffers of a pass, a place a row of a block; what is in one that was taken is anything. */
export class BlockBuffers {
  readonly #ints: Int32Array[] = [];
  readonly #doubles: Float64Array[] = [];

  ints(): Int32Array {
    const buffer = freeInts.pop() ?? new Int32Array(blockRows);
    this.#ints.push(buffer);
    return buffer;
  }

  doubles(): Float64Array {
    const buffer = freeDoubles.pop() ?? new Float64Array(blockRows);
    this.#doubles.push(buffer);
    return buffer;
  }

  /** They are other passes' from now on. */
  release(): void {
    freeInts.push(...this.#ints.splice(0));
    freeDoubles.push(...this.#doubles.splice(0));
    freeInts.length = Math.min(freeInts.length, mostFree);
    freeDoubles.length = Math.min(freeDoubles.length, mostFree);
  }
}
