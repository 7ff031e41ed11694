import { codesMet } from './codes-met.js';
import type { CodeArray, CodeColumn } from './column.js';
import { extended } from './extended-array.js';

/** A stretch of a code column: codes, or so many rows without a value. */
export type CodePiece = CodeArray | number;

/** An array for codes below `count`, the narrowest. */
export function codeArray(count: number, rows: number): CodeArray {
  if (count <= 0x100) return new Uint8Array(rows);
  return count <= 0x1_0000 ? new Uint16Array(rows) : new Uint32Array(rows);
}

/** The column of some pieces in a row, all with codes of the one dictionary. */
export function joinCodes(pieces: readonly CodePiece[], values: readonly (string | null)[]): CodeColumn {
  return { kind: 'code', codes: joinedCodes(pieces, values.length), values };
}

/**
 * The codes of some pieces in a row, all below `count`.
 * @param goesOn whether there will be more behind the first piece again: if codes keep their width, it is not copied
 */
export function joinedCodes(pieces: readonly CodePiece[], count: number, goesOn = false): CodeArray {
  let rows = 0;
  for (const piece of pieces) rows += typeof piece === 'number' ? piece : piece.length;
  const [head, ...tail] = pieces;
  const isKept = goesOn && typeof head === 'object' && head.constructor === codeArray(count, 0).constructor;
  const codes = isKept ? extended(head, rows) : codeArray(count, rows);
  let at = isKept ? head.length : 0;
  for (const piece of isKept ? tail : pieces) {
    if (typeof piece === 'number') at += piece;
    else {
      codes.set(piece, at);
      at += piece.length;
    }
  }
  return codes;
}

/** Whether any row has a value. */
export function hasValues(codes: CodeArray): boolean {
  // A plain loop: over a million rows, `some` with a function takes ten times as long.
  for (let row = 0; row < codes.length; row++) if (codes[row] !== 0) return true;
  return false;
}

/** The column with no text in its dictionary that no row has; the column itself where there is none. */
export function withoutUnused(column: CodeColumn): CodeColumn {
  const { codes, values } = column;
  const used = codesMet(codes, values.length);
  if (!used.includes(0, 1)) return column;
  const newCodes = new Uint32Array(values.length);
  const left: (string | null)[] = [];
  for (let code = 0; code < values.length; code++) {
    newCodes[code] = left.length;
    if (code === 0 || used[code] === 1) left.push(values[code] as string | null);
  }
  const recoded = codeArray(left.length, codes.length);
  for (let row = 0; row < codes.length; row++) recoded[row] = newCodes[codes[row] as number] as number;
  return { kind: 'code', codes: recoded, values: left };
}
