/**
 * The loops that add rows' values to the cells of their groups: `size` cells a group, those of a value from the place `at`
 * on. A value that is squared has its sum there, and in the next cell that of its squares.
 */

export function addPlain(
  cells: Float64Array,
  ids: Int32Array,
  size: number,
  at: number,
  a: Float64Array,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = (ids[i] as number) * size + at;
    cells[cell] = (cells[cell] as number) + (a[i] as number);
  }
}

export function addSquared(
  cells: Float64Array,
  ids: Int32Array,
  size: number,
  at: number,
  a: Float64Array,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = (ids[i] as number) * size + at;
    const value = a[i] as number;
    cells[cell] = (cells[cell] as number) + value;
    cells[cell + 1] = (cells[cell + 1] as number) + value * value;
  }
}

/** Two values at once: the next row's cells may be the same ones, and to wait for them costs more than to add. */
export function addSquaredTwo(
  cells: Float64Array,
  ids: Int32Array,
  size: number,
  at: number,
  a: Float64Array,
  b: Float64Array,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = (ids[i] as number) * size + at;
    const first = a[i] as number;
    const second = b[i] as number;
    cells[cell] = (cells[cell] as number) + first;
    cells[cell + 1] = (cells[cell + 1] as number) + first * first;
    cells[cell + 2] = (cells[cell + 2] as number) + second;
    cells[cell + 3] = (cells[cell + 3] as number) + second * second;
  }
}

/** Rows of one group. */
export function addStretch(
  cells: Float64Array,
  cell: number,
  a: Float64Array,
  from: number,
  to: number,
): void {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += a[i] as number;
  cells[cell] = (cells[cell] as number) + sum;
}

export function addSquaredStretch(
  cells: Float64Array,
  cell: number,
  a: Float64Array,
  from: number,
  to: number,
): void {
  let sum = 0;
  let squares = 0;
  for (let i = from; i < to; i += 1) {
    const value = a[i] as number;
    sum += value;
    squares += value * value;
  }
  cells[cell] = (cells[cell] as number) + sum;
  cells[cell + 1] = (cells[cell + 1] as number) + squares;
}
