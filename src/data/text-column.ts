import type { TextColumn } from './column.js';
import { listWithoutRows } from './without-rows.js';

type Texts = readonly (string | null)[];

/** Stretches of at most this many are joined when more are put behind them, so that they stay few. */
const mostPieces = 64;

/** Texts by row, in stretches as they were read; appending copies none of those before. */
export class TextList implements TextColumn {
  readonly kind = 'text';
  readonly rows: number;
  readonly #pieces: readonly Texts[];
  /** First row of each piece. */
  readonly #starts: readonly number[];

  constructor(pieces: readonly Texts[]) {
    this.#pieces = pieces.length > mostPieces ? [pieces.flat()] : pieces;
    let rows = 0;
    this.#starts = this.#pieces.map((piece) => {
      const start = rows;
      rows += piece.length;
      return start;
    });
    this.rows = rows;
  }

  get pieces(): readonly Texts[] {
    return this.#pieces;
  }

  at(row: number): string | null {
    let piece = this.#pieces.length - 1;
    while (piece > 0 && row < (this.#starts[piece] as number)) piece--;
    return this.#pieces[piece]?.[row - (this.#starts[piece] as number)] ?? null;
  }

  /** Whether any row has a text. */
  hasValues(): boolean {
    return this.#pieces.some((piece) => piece.some((text) => text !== null));
  }

  /** The list without some rows (ascending). */
  without(rows: readonly number[]): TextList {
    return new TextList(
      this.#pieces.map((piece, index) => {
        const start = this.#starts[index] as number;
        const dropped = rows.filter((row) => row >= start && row < start + piece.length);
        if (dropped.length === 0) return piece;
        return listWithoutRows(
          piece,
          dropped.map((row) => row - start),
        );
      }),
    );
  }
}
