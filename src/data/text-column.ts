import type { TextColumn } from './column.js';

export type Texts = readonly (string | null)[];

/** Rows of every piece of a list but the last. */
const pieceBits = 16;
const pieceRows = 1 << pieceBits;

/** Texts by row, held as they came, in pieces of one length, so that appending leaves all but the last as they are. */
export class TextList implements TextColumn {
  readonly kind = 'text';
  readonly pieces: readonly Texts[];

  /** @param pieces as a `TextListBuilder` makes them */
  constructor(pieces: readonly Texts[]) {
    this.pieces = pieces;
  }

  at(row: number): string | null {
    return this.pieces[row >>> pieceBits]?.[row & (pieceRows - 1)] ?? null;
  }

  /** Whether any row has a text. */
  hasValues(): boolean {
    return this.pieces.some((piece) => piece.some((text) => text !== null));
  }

  /** The list without some rows (ascending). */
  without(dropped: readonly number[]): TextList {
    const kept = new TextListBuilder();
    let next = 0;
    let row = 0;
    for (const piece of this.pieces) {
      for (const text of piece) {
        if (row++ === dropped[next]) next++;
        else kept.push(text);
      }
    }
    return kept.finish();
  }
}

/** Makes a list, from the start or going on from another one. */
export class TextListBuilder {
  readonly #pieces: Texts[];
  #last: (string | null)[];

  constructor(before?: TextList) {
    this.#pieces = before?.pieces.slice(0, -1) ?? [];
    this.#last = before?.pieces.at(-1)?.slice() ?? [];
  }

  push(text: string | null): void {
    if (this.#last.length === pieceRows) {
      this.#pieces.push(this.#last);
      this.#last = [];
    }
    this.#last.push(text);
  }

  finish(): TextList {
    return new TextList([...this.#pieces, this.#last]);
  }
}
