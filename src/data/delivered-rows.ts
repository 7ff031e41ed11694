/** Which delivered row each of the rows read is: those that were rejected are not among them. */
export class DeliveredRows {
  readonly #before: number;
  /** By block: the first row, and which delivered one each is; a number where they follow each other from it on. */
  readonly #firstRows: number[] = [];
  readonly #blocks: (Float64Array | number)[] = [];
  #rows: number;

  /** @param before rows that an earlier reading read, of which nothing is known */
  constructor(before = 0) {
    this.#before = before;
    this.#rows = before;
  }

  /** Adds a block's rows. */
  push(delivered: Float64Array, size: number): void {
    const first = delivered[0] as number;
    const last = delivered[size - 1] as number;
    this.#firstRows.push(this.#rows);
    this.#blocks.push(last - first === size - 1 ? first : delivered.slice(0, size));
    this.#rows += size;
  }

  /** Of a row that is not one of an earlier reading. */
  at(row: number): number {
    if (row < this.#before || row >= this.#rows) throw new RangeError(`no row of this reading: ${row}`);
    let block = 0;
    let end = this.#firstRows.length;
    while (end - block > 1) {
      const middle = (block + end) >>> 1;
      if ((this.#firstRows[middle] as number) <= row) block = middle;
      else end = middle;
    }
    const delivered = this.#blocks[block] as Float64Array | number;
    const index = row - (this.#firstRows[block] as number);
    return typeof delivered === 'number' ? delivered + index : (delivered[index] as number);
  }

  /** All of them. */
  all(): Float64Array {
    const all = new Float64Array(this.#rows - this.#before);
    let at = 0;
    this.#blocks.forEach((delivered, block) => {
      const end = (this.#firstRows[block + 1] ?? this.#rows) - this.#before;
      if (typeof delivered !== 'number') all.set(delivered, at);
      else for (let i = at; i < end; i++) all[i] = delivered + i - at;
      at = end;
    });
    return all;
  }
}
