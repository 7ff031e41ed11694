/**
 * The columns that everything is computed on. Two kinds cover all that is scanned; both are one typed array in which
 * **0 means "not known"**, so that nulls cost no bitmap and no branch of their own.
 */

export type CodeArray = Uint8Array | Uint16Array | Uint32Array;
export type RawArray = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/**
 * Dictionary codes: `values[codes[row]]`, with `values[0] === null`. Strings, and booleans with the fixed dictionary
 * `[null, 'false', 'true']`.
 */
export interface CodeColumn {
  readonly kind: 'code';
  readonly codes: CodeArray;
  readonly values: readonly (string | null)[];
}

/**
 * Integers: the value of a row is `base + raw[row] * step`, or not known where `raw[row]` is 0. Durations and instants
 * are milliseconds; money, scores and points ten-thousandths. `raw` is the narrowest array that holds them: whole
 * seconds up to 18 hours take two bytes a row.
 */
export interface NumberColumn {
  readonly kind: 'number';
  readonly raw: RawArray;
  readonly base: number;
  readonly step: number;
  /** Smallest and largest known value; `min > max` (`Infinity`, `-Infinity`) where none is known. */
  readonly min: number;
  readonly max: number;
}

/** Text that is shown, never scanned: ids, comments. */
export interface TextColumn {
  readonly kind: 'text';
  at(row: number): string | null;
}

export type Column = CodeColumn | NumberColumn | TextColumn;

/** The value of a row in the column's integer unit, or null. */
export function numberAt(column: NumberColumn, row: number): number | null {
  const raw = column.raw[row] as number;
  return raw === 0 ? null : column.base + raw * column.step;
}

/** The text of a row, or null. */
export function codeAt(column: CodeColumn, row: number): string | null {
  return column.values[column.codes[row] as number] as string | null;
}

/** The dictionary of every boolean column: code 0 not known, 1 false, 2 true. */
export const booleanValues: readonly (string | null)[] = Object.freeze([null, 'false', 'true']);
