import type { CodeArray, NumberColumn, RawArray } from './column.js';
import { extended, goesOn } from './extended-array.js';
import { encodeNumbers, joinNumbers } from './number-column.js';

interface Made<T> {
  readonly arrays: readonly RawArray[];
  readonly rows: number;
  readonly made: T;
}

/** What was made of arrays, by the buffer of the first one and what it is. */
class MadeOf<T> {
  readonly #known = new WeakMap<ArrayBufferLike, Map<string, Made<T>>>();

  /** What was made of the same arrays when they had no more rows than now. */
  before(what: string, arrays: readonly RawArray[], rows: number): Made<T> | undefined {
    const known = this.#known.get((arrays[0] as RawArray).buffer)?.get(what);
    const isOfThese =
      known !== undefined &&
      known.rows <= rows &&
      known.arrays.length === arrays.length &&
      known.arrays.every((array, at) => goesOn(array, arrays[at] as RawArray));
    return isOfThese ? known : undefined;
  }

  keep(what: string, made: Made<T>): void {
    const { buffer } = made.arrays[0] as RawArray;
    const known = this.#known.get(buffer) ?? new Map<string, Made<T>>();
    if ((known.get(what)?.rows ?? 0) <= made.rows) known.set(what, made);
    this.#known.set(buffer, known);
  }
}

const codesMade = new MadeOf<CodeArray>();
const numbersMade = new MadeOf<NumberColumn>();

/** As `rowWiseCodes`: the codes of the rows before those that were appended are gone on from. */
export function laterCodes<A extends CodeArray>(
  what: string,
  arrays: readonly RawArray[],
  rows: number,
  none: A,
  fill: (codes: A, from: number) => void,
): A {
  const before = codesMade.before(what, arrays, rows) as Made<A> | undefined;
  if (before?.rows === rows) return before.made;
  const isLater = before !== undefined && before.made.constructor === none.constructor;
  const codes = isLater
    ? extended(before.made, rows)
    : new (none.constructor as new (rows: number) => A)(rows);
  fill(codes, isLater ? before.rows : 0);
  codesMade.keep(what, { arrays, rows, made: codes });
  return codes;
}

/** As `rowWiseNumbers`: the same of them. */
export function laterNumbers(
  what: string,
  arrays: readonly RawArray[],
  rows: number,
  make: (from: number) => Float64Array,
): NumberColumn {
  const before = numbersMade.before(what, arrays, rows);
  if (before?.rows === rows) return before.made;
  const made =
    before === undefined
      ? encodeNumbers(make(0))
      : joinNumbers([before.made, encodeNumbers(make(before.rows))], true);
  numbersMade.keep(what, { arrays, rows, made });
  return made;
}
