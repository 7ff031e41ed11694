import { foundKind } from '../problem-log.js';
import { TextList } from '../text-column.js';
import { FieldBuilder, type Reading } from './field-builder.js';

/** Reads text that is shown and never grouped. */
export class TextBuilder extends FieldBuilder {
  /** Of all rows so far. */
  readonly texts: (string | null)[];
  readonly #integers: boolean;

  constructor(
    name: string,
    order: number,
    reading: Reading,
    before: { readonly rows: number; readonly column: TextList | undefined },
    integers: boolean,
  ) {
    super(name, order, reading);
    this.texts = before.column?.texts.slice() ?? Array.from({ length: before.rows }, () => null);
    this.#integers = integers;
  }

  read(): void {
    const { values, texts } = this;
    const { size } = this.reading.block;
    for (let i = 0; i < size; i++) {
      const value = values[i];
      if (typeof value === 'string') texts.push(value === '' ? null : value);
      else texts.push(value === undefined ? null : this.#textOf(value, i));
    }
  }

  finish(keep: Uint8Array | undefined): TextList | undefined {
    const texts = keep === undefined ? this.texts : this.texts.filter((_, row) => keep[row] === 1);
    return texts.some((text) => text !== null) ? new TextList(texts) : undefined;
  }

  #textOf(value: unknown, index: number): string | null {
    if (this.#integers && Number.isSafeInteger(value)) return String(value);
    this.report('wrong-type', { field: this.name, found: foundKind(value) }, index);
    return null;
  }
}
