import type { CodeArray } from './column.js';

/** The rows of each customer, from its last one back: rows that are appended are put in front. */
export class CustomerChains {
  /** By customer's code its last row, and by row the customer's one before it; both counted from 1, 0 is none. */
  #last = new Uint32Array(0);
  #before = new Uint32Array(0);
  #rows = 0;

  /** How many rows it knows. */
  get rows(): number {
    return this.#rows;
  }

  /** Takes the rows that it does not know yet, whose codes are below `count`. */
  add(codes: CodeArray, count: number): void {
    this.#last = withRoom(this.#last, count);
    this.#before = withRoom(this.#before, codes.length);
    for (let row = this.#rows; row < codes.length; row++) {
      const code = codes[row] as number;
      if (code === 0) continue;
      this.#before[row] = this.#last[code] as number;
      this.#last[code] = row + 1;
    }
    this.#rows = codes.length;
  }

  rowsOf(code: number): number[] {
    const rows: number[] = [];
    for (let next = this.#last[code] as number; next !== 0; next = this.#before[next - 1] as number)
      rows.push(next - 1);
    return rows;
  }
}

function withRoom(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= array.length) return array;
  const longer = new Uint32Array(length + (length >>> 3));
  longer.set(array);
  return longer;
}
