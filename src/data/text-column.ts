import type { TextColumn } from './column.js';
import { textOfBytes } from './text-bytes.js';

/** Texts of some rows, one behind the other. */
export interface Texts {
  readonly bytes: Uint8Array;
  /** By row: where its text ends; the next one's begins there. A row without a text has no bytes. The narrowest that does. */
  readonly ends: Uint16Array | Uint32Array;
}

/** Rows of every piece of a list but the last: few enough that ids of usual length end below 2^16. */
const pieceBits = 12;
const pieceRows = 1 << pieceBits;

/** Texts by row, held as bytes, in pieces of one length, so that appending leaves all but the last as they are. */
export class TextList implements TextColumn {
  readonly kind = 'text';
  readonly pieces: readonly Texts[];

  /** @param pieces as a `TextListBuilder` makes them */
  constructor(pieces: readonly Texts[]) {
    this.pieces = pieces;
  }

  at(row: number): string | null {
    const piece = this.pieces[row >>> pieceBits];
    if (piece === undefined) return null;
    const index = row & (pieceRows - 1);
    const from = startOf(piece, index);
    const to = piece.ends[index] ?? from;
    return from === to ? null : textOfBytes(piece.bytes, from, to);
  }

  /** Whether any row has a text. */
  hasValues(): boolean {
    return this.pieces.some(({ bytes }) => bytes.length > 0);
  }

  /** The bytes of each row's text in turn; none (`from === to`) where it has none. */
  each(visit: (bytes: Uint8Array, from: number, to: number, row: number) => void): void {
    let row = 0;
    for (const { bytes, ends } of this.pieces) {
      let from = 0;
      for (let index = 0; index < ends.length; index++) {
        const to = ends[index] as number;
        visit(bytes, from, to, row++);
        from = to;
      }
    }
  }

  /** The list without some rows (ascending); the pieces before the first of them stay. */
  without(dropped: readonly number[]): TextList {
    const [first] = dropped;
    if (first === undefined) return this;
    const whole = first >>> pieceBits;
    const kept = new TextListBuilder(undefined, this.pieces.slice(0, whole));
    let next = 0;
    new TextList(this.pieces.slice(whole)).each((bytes, from, to, index) => {
      if ((whole << pieceBits) + index === dropped[next]) next++;
      else kept.push(bytes, from, to);
    });
    return kept.finish();
  }
}

function startOf({ ends }: Texts, index: number): number {
  return index === 0 ? 0 : (ends[index - 1] as number);
}

/** Makes a list, from the start or going on from another one. */
export class TextListBuilder {
  readonly #pieces: Texts[];
  /** Of the piece in work. */
  #bytes = new Uint8Array(1 << 12);
  readonly #ends = new Uint32Array(pieceRows);
  #length = 0;
  #rows = 0;

  /** @param whole pieces of full length that stand before all else, instead of a list */
  constructor(before?: TextList, whole: readonly Texts[] = []) {
    this.#pieces = before?.pieces.slice(0, -1) ?? [...whole];
    const last = before?.pieces.at(-1);
    if (last === undefined) return;
    this.#bytes = new Uint8Array(Math.max(last.bytes.length, 1 << 12));
    this.#bytes.set(last.bytes);
    this.#ends.set(last.ends);
    this.#length = last.bytes.length;
    this.#rows = last.ends.length;
  }

  /** Adds a row with the text of bytes `from` ≤ i < `to`; none where there is no byte. */
  push(bytes: Uint8Array, from: number, to: number): void {
    if (this.#rows === pieceRows) this.#endPiece();
    const end = this.#length + to - from;
    this.#makeRoom(end);
    if (to - from < shortText) {
      for (let i = from; i < to; i++) this.#bytes[this.#length + i - from] = bytes[i] as number;
    } else this.#bytes.set(bytes.subarray(from, to), this.#length);
    this.#length = end;
    this.#ends[this.#rows++] = end;
  }

  /** Adds rows whose texts stand one behind the other from the first byte on: by row, where each ends. */
  pushRun(bytes: Uint8Array, ends: Uint32Array, rows: number): void {
    if (rows === 0) return;
    const start = this.#length;
    const length = ends[rows - 1] as number;
    if (this.#rows + rows > pieceRows) {
      for (let row = 0; row < rows; row++)
        this.push(bytes, row === 0 ? 0 : (ends[row - 1] as number), ends[row] as number);
      return;
    }
    this.#makeRoom(start + length);
    this.#bytes.set(bytes.subarray(0, length), start);
    for (let row = 0; row < rows; row++) this.#ends[this.#rows + row] = start + (ends[row] as number);
    this.#rows += rows;
    this.#length = start + length;
  }

  /** Adds rows without a text. */
  pushNone(rows: number): void {
    for (let row = 0; row < rows; row++) this.push(this.#bytes, 0, 0);
  }

  /** Adds all rows of a list, some thousands at once. */
  pushAll({ pieces }: TextList): void {
    for (const { bytes, ends } of pieces) {
      for (let row = 0; row < ends.length;) {
        if (this.#rows === pieceRows) this.#endPiece();
        const rows = Math.min(ends.length - row, pieceRows - this.#rows);
        const from = row === 0 ? 0 : (ends[row - 1] as number);
        const to = ends[row + rows - 1] as number;
        this.#makeRoom(this.#length + to - from);
        this.#bytes.set(bytes.subarray(from, to), this.#length);
        const shift = this.#length - from;
        for (let i = 0; i < rows; i++) this.#ends[this.#rows + i] = (ends[row + i] as number) + shift;
        this.#length = to + shift;
        this.#rows += rows;
        row += rows;
      }
    }
  }

  finish(): TextList {
    return new TextList([...this.#pieces, this.#piece()]);
  }

  #makeRoom(length: number): void {
    if (length <= this.#bytes.length) return;
    const longer = new Uint8Array(Math.max(this.#bytes.length * 2, length));
    longer.set(this.#bytes);
    this.#bytes = longer;
  }

  #endPiece(): void {
    this.#pieces.push(this.#piece());
    this.#length = 0;
    this.#rows = 0;
  }

  #piece(): Texts {
    const ends = this.#ends.subarray(0, this.#rows);
    return {
      bytes: this.#bytes.slice(0, this.#length),
      ends: this.#length < 1 << 16 ? Uint16Array.from(ends) : ends.slice(),
    };
  }
}

/** Up to here bytes are quicker copied one by one than as a run. */
const shortText = 32;
