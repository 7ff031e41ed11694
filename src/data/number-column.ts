import type { NumberColumn, RawArray } from './column.js';
import { extended } from './extended-array.js';
import { withoutRows } from './without-rows.js';

/** A stretch of a number column: a column of its own, or so many rows of which no value is known. */
export type NumberPiece = NumberColumn | number;

/**
 * Encodes integers, NaN for "not known". The encoding is a function of the known values alone, not of how they came:
 * `step` is the greatest common divisor of their differences, `base` one step below the smallest, and the array the
 * narrowest that holds them.
 */
export function encodeNumbers(values: Float64Array): NumberColumn {
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    // A comparison with NaN is false.
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const encoding = encodingOf(min, max, min < max ? commonStep(values, min) : 0);
  const raw = new encoding.Raw(values.length);
  const { base, step } = encoding;
  if (raw instanceof Float64Array) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      raw[i] = Number.isNaN(value) ? 0 : (value - base) / step;
    }
  } else {
    // Below 2^32 this is exact, and quicker than dividing; NaN becomes 0.
    const inverse = 1 / step;
    for (let i = 0; i < values.length; i++) raw[i] = ((values[i] as number) - base) * inverse + 0.5;
  }
  return { kind: 'number', raw, base, step, min, max };
}

/** The greatest common divisor of the differences from the least value; some value is greater. */
function commonStep(values: Float64Array, least: number): number {
  let divisor = 0;
  let inverse = 0;
  for (let i = 0; i < values.length && divisor !== 1; i++) {
    const difference = (values[i] as number) - least;
    // Nearly always it divides already; this is quicker than a remainder, and exact below 2^53.
    if (difference === Math.floor(difference * inverse + 0.5) * divisor || Number.isNaN(difference)) continue;
    divisor = greatestCommonDivisor(difference, divisor);
    inverse = 1 / divisor;
  }
  return divisor;
}

/**
 * The column of some pieces in a row: what `encodeNumbers` makes of all their values.
 * @param goesOn whether there will be more behind the first piece again: if it keeps its encoding, it is not copied
 */
export function joinNumbers(pieces: readonly NumberPiece[], goesOn = false): NumberColumn {
  let rows = 0;
  let min = Infinity;
  let max = -Infinity;
  let first = NaN;
  let divisor = 0;
  for (const piece of pieces) {
    rows += typeof piece === 'number' ? piece : piece.raw.length;
    if (typeof piece === 'number' || piece.min > piece.max) continue;
    if (Number.isNaN(first)) first = piece.min;
    min = Math.min(min, piece.min);
    max = Math.max(max, piece.max);
    divisor = greatestCommonDivisor(Math.abs(piece.min - first), divisor);
    if (piece.max > piece.min) divisor = greatestCommonDivisor(piece.step, divisor);
  }
  const { base, step, Raw } = encodingOf(min, max, divisor);
  const [head, ...tail] = pieces;
  const isKept =
    goesOn &&
    typeof head === 'object' &&
    head.base === base &&
    head.step === step &&
    head.raw.constructor === Raw;
  const raw = isKept ? extended(head.raw, rows) : new Raw(rows);
  let at = isKept ? head.raw.length : 0;
  for (const piece of isKept ? tail : pieces) {
    if (typeof piece === 'number') {
      at += piece;
      continue;
    }
    if (piece.base === base && piece.step === step) raw.set(piece.raw, at);
    else if (piece.min <= piece.max)
      shiftInto(raw, at, piece.raw, (piece.base - base) / step, piece.step / step);
    at += piece.raw.length;
  }
  return { kind: 'number', raw, base, step, min, max };
}

/** The values of a column, NaN for "not known". */
export function decodeNumbers(column: NumberColumn): Float64Array {
  const { raw, base, step } = column;
  const values = new Float64Array(raw.length);
  for (let i = 0; i < raw.length; i++) {
    const code = raw[i] as number;
    values[i] = code === 0 ? NaN : base + code * step;
  }
  return values;
}

/** The column without some rows (ascending): what `encodeNumbers` makes of the others. */
export function numbersWithout(column: NumberColumn, dropped: readonly number[]): NumberColumn {
  const raw = withoutRows(column.raw, dropped);
  const left = { ...column, raw };
  return isTight(left) ? left : encodeNumbers(decodeNumbers(left));
}

/** Whether a column whose values were in an encoding would get the same one with those that are left. */
function isTight({ raw, base, step, min, max }: NumberColumn): boolean {
  if (min > max) return true;
  if (!raw.includes(1) || !raw.includes((max - base) / step)) return false;
  let divisor = 0;
  for (let row = 0; row < raw.length && divisor !== 1; row++) {
    const code = raw[row] as number;
    if (code > 1) divisor = greatestCommonDivisor(code - 1, divisor);
  }
  return divisor <= 1;
}

function shiftInto(raw: RawArray, at: number, from: RawArray, add: number, times: number): void {
  for (let i = 0; i < from.length; i++) {
    const code = from[i] as number;
    if (code !== 0) raw[at + i] = add + code * times;
  }
}

function encodingOf(
  min: number,
  max: number,
  divisor: number,
): { base: number; step: number; Raw: new (rows: number) => RawArray } {
  if (min > max) return { base: 0, step: 1, Raw: Uint8Array };
  const step = divisor === 0 ? 1 : divisor;
  const most = (max - min) / step + 1;
  const Raw =
    most <= 0xff
      ? Uint8Array
      : most <= 0xffff
        ? Uint16Array
        : most <= 0xffff_ffff
          ? Uint32Array
          : Float64Array;
  return { base: min - step, step, Raw };
}

/** Of non-negative integers; 0 divides nothing and is divided by all. */
function greatestCommonDivisor(value: number, divisor: number): number {
  if (divisor !== 0) {
    // Nearly always it divides already; this is quicker than a remainder, and exact below 2^53.
    const quotient = value / divisor;
    if (quotient === Math.floor(quotient)) return divisor;
  }
  while (divisor !== 0) {
    const rest = value % divisor;
    value = divisor;
    divisor = rest;
  }
  return value;
}
