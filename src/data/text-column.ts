import type { TextColumn } from './column.js';

/** Texts by row, held as they came. */
export class TextList implements TextColumn {
  readonly kind = 'text';
  readonly texts: readonly (string | null)[];

  constructor(texts: readonly (string | null)[]) {
    this.texts = texts;
  }

  at(row: number): string | null {
    return this.texts[row] ?? null;
  }
}
