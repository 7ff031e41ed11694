import type { CodeColumn, Column, NumberColumn } from '../data/column.js';

/** A column that can be scanned, as it crosses to another thread: a typed array and what its numbers mean. */
export type ScannedColumn = CodeColumn | NumberColumn;

/** Some rows of a column, read where they are. Text is not scanned, and undefined like what no row has. */
export function rowsOfColumn(
  column: Column | undefined,
  from: number,
  to: number,
): ScannedColumn | undefined {
  if (column === undefined || column.kind === 'text') return undefined;
  return column.kind === 'code'
    ? { ...column, codes: column.codes.subarray(from, to) }
    : { ...column, raw: column.raw.subarray(from, to) };
}

/** The same, copied, so that they can be moved. */
export function copyOfRows(column: Column | undefined, from: number, to: number): ScannedColumn | undefined {
  if (column === undefined || column.kind === 'text') return undefined;
  return column.kind === 'code'
    ? { ...column, codes: column.codes.slice(from, to) }
    : { ...column, raw: column.raw.slice(from, to) };
}

/**
 * What tells whether some first rows of a column are the same in another version: the buffer, in which they stay as they
 * are while others are put behind them. Undefined for what is not scanned.
 */
export function placeOfRows(column: Column | undefined): object | undefined {
  if (column === undefined || column.kind === 'text') return undefined;
  const array = column.kind === 'code' ? column.codes : column.raw;
  return array.byteOffset === 0 ? array.buffer : array;
}

/** What is moved with a column. */
export function bufferOf(column: ScannedColumn): unknown {
  return column.kind === 'code' ? column.codes.buffer : column.raw.buffer;
}
