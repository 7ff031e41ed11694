import { foundKind } from '../problem-log.js';
import { type TextList, TextListBuilder } from '../text-column.js';
import { FieldBuilder, type Reading } from './field-builder.js';

/** Reads text that is shown and never grouped. */
export class TextBuilder extends FieldBuilder {
  /** Of the block last read. */
  readonly texts: (string | null)[] = [];
  readonly #list: TextListBuilder;
  readonly #integers: boolean;
  #hasValues: boolean;

  constructor(
    name: string,
    order: number,
    reading: Reading,
    before: { readonly rows: number; readonly column: TextList | undefined },
    integers: boolean,
  ) {
    super(name, order, reading);
    this.#list = new TextListBuilder(before.column);
    if (before.column === undefined) for (let row = 0; row < before.rows; row++) this.#list.push(null);
    this.#hasValues = before.column !== undefined;
    this.#integers = integers;
  }

  read(): void {
    const { values, texts } = this;
    const { size } = this.reading.block;
    for (let i = 0; i < size; i++) {
      const value = values[i];
      let text: string | null = null;
      if (typeof value === 'string') text = value === '' ? null : value;
      else if (value !== undefined) text = this.#textOf(value, i);
      texts[i] = text;
      this.#list.push(text);
      if (text !== null) this.#hasValues = true;
    }
  }

  finish(dropped: readonly number[]): TextList | undefined {
    if (!this.#hasValues) return undefined;
    const list = this.#list.finish();
    if (dropped.length === 0) return list;
    const left = list.without(dropped);
    return left.hasValues() ? left : undefined;
  }

  #textOf(value: unknown, index: number): string | null {
    if (this.#integers && Number.isSafeInteger(value)) return String(value);
    this.report('wrong-type', { field: this.name, found: foundKind(value) }, index);
    return null;
  }
}
