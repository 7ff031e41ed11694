import { type PlacedUnits, unitsOfBytes } from './fault-place.js';

/** Whole lines of an input, and where in it they stand. */
export interface ByteRun {
  readonly bytes: Uint8Array;
  /** Byte of the input that the first line starts at. */
  readonly byte: number;
  /** Number of the first line, from 1. */
  readonly line: number;
}

const newline = 10;

/** Puts the lines of an input together that came in chunks cut anywhere. */
export class ByteLines {
  #rest: Uint8Array[] = [];
  #byte = 0;
  #line = 1;

  /** The lines that a chunk completes, if any. */
  push(chunk: Uint8Array): ByteRun | undefined {
    const end = chunk.lastIndexOf(newline) + 1;
    if (end === 0) {
      if (chunk.length > 0) this.#rest.push(chunk);
      return undefined;
    }
    this.#rest.push(chunk.subarray(0, end));
    const run = this.#take();
    if (end < chunk.length) this.#rest.push(chunk.subarray(end));
    return run;
  }

  /** What is left when the input ends: a last line without a newline, or nothing. */
  end(): ByteRun | undefined {
    return this.#rest.length === 0 ? undefined : this.#take();
  }

  #take(): ByteRun {
    const bytes = joinBytes(this.#rest);
    const run = { bytes, byte: this.#byte, line: this.#line };
    this.#rest = [];
    this.#byte += bytes.length;
    for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) this.#line++;
    return run;
  }
}

/** Pieces as one; the piece itself where there is one. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array;
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** Places a line of a run, counted from 0, by its bytes, which are exact even where they are no UTF-8. */
export function unitsOfRunLine(run: ByteRun): (line: number) => PlacedUnits {
  return (line) => {
    let start = 0;
    for (let i = 0; i < line; i++) start = run.bytes.indexOf(10, start) + 1;
    const end = run.bytes.indexOf(10, start);
    const bytes = run.bytes.subarray(start, end < 0 ? run.bytes.length : end);
    return unitsOfBytes(bytes, { byte: run.byte + start, line: run.line + line });
  };
}
