import type { GapColumns } from './later-gaps.js';
import type { CodeArray, NumberColumn, RawArray } from './column.js';

/**
 * What works columns out by those that there were before rows were appended. It comes with the code that appends, since
 * nothing is gone on from before: until then columns are worked out of all rows.
 */
export interface GoingOn {
  laterCodes<A extends CodeArray>(
    what: string,
    arrays: readonly RawArray[],
    rows: number,
    none: A,
    fill: (codes: A, from: number) => void,
  ): A;
  laterNumbers(
    what: string,
    arrays: readonly RawArray[],
    rows: number,
    make: (from: number) => Float64Array,
  ): NumberColumn;
  goOnWithGaps(columns: GapColumns, to: 'previous' | 'next'): NumberColumn | undefined;
  keepGaps(columns: GapColumns, to: string, gaps: NumberColumn): void;
}

export const goingOn: { code: GoingOn | undefined } = { code: undefined };
