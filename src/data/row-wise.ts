import type { CodeArray, NumberColumn, RawArray } from './column.js';
import { goingOn } from './going-on.js';
import { encodeNumbers } from './number-column.js';

/**
 * Codes of which each row's hangs on the same row of other columns and on nothing else. Where rows were appended to the
 * columns (`extended-array.ts`), the codes of those before are gone on from.
 *
 * @param what tells them from other codes of the same arrays
 * @param arrays what they hang on, at least one
 * @param none an array of their kind, of any length
 * @param fill writes the codes of the rows from one on; all are 0
 */
export function rowWiseCodes<A extends CodeArray>(
  what: string,
  arrays: readonly RawArray[],
  rows: number,
  none: A,
  fill: (codes: A, from: number) => void,
): A {
  if (goingOn.code !== undefined) return goingOn.code.laterCodes(what, arrays, rows, none, fill);
  const codes = new (none.constructor as new (rows: number) => A)(rows);
  fill(codes, 0);
  return codes;
}

/** As `rowWiseCodes`, of numbers: `make` gives those of the rows from one on, NaN for "not known". */
export function rowWiseNumbers(
  what: string,
  arrays: readonly RawArray[],
  rows: number,
  make: (from: number) => Float64Array,
): NumberColumn {
  return goingOn.code?.laterNumbers(what, arrays, rows, make) ?? encodeNumbers(make(0));
}
