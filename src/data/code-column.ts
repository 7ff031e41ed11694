import type { CodeArray, CodeColumn } from './column.js';

/** A stretch of a code column: codes, or so many rows without a value. */
export type CodePiece = CodeArray | number;

/** Texts and their codes, by order of first appearance; code 0 is "not known". */
export class Dictionary {
  readonly values: (string | null)[];
  readonly #codes = new Map<string, number>();

  constructor(values: readonly (string | null)[] = [null]) {
    this.values = [...values];
    for (let code = 1; code < this.values.length; code++) this.#codes.set(this.values[code] as string, code);
  }

  /** How many texts it has. */
  get size(): number {
    return this.values.length - 1;
  }

  codeOf(text: string): number {
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.values.length;
      this.values.push(text);
      this.#codes.set(text, code);
    }
    return code;
  }
}

/** An array for codes below `count`, the narrowest. */
export function codeArray(count: number, rows: number): CodeArray {
  if (count <= 0x100) return new Uint8Array(rows);
  return count <= 0x1_0000 ? new Uint16Array(rows) : new Uint32Array(rows);
}

/** The column of some pieces in a row, all with codes of the one dictionary. */
export function joinCodes(pieces: readonly CodePiece[], values: readonly (string | null)[]): CodeColumn {
  let rows = 0;
  for (const piece of pieces) rows += typeof piece === 'number' ? piece : piece.length;
  const codes = codeArray(values.length, rows);
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === 'number') at += piece;
    else {
      codes.set(piece, at);
      at += piece.length;
    }
  }
  return { kind: 'code', codes, values };
}

/** The codes that are kept, in their order. */
export function keepCodes(codes: CodeArray, keep: Uint8Array): CodeArray {
  return codes.filter((_, row) => keep[row] === 1);
}
