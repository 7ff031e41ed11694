import { blockRows, cell, type Cells } from '../cells.js';
import { type TextList, TextListBuilder } from '../text-column.js';
import { FieldBuilder, type Reading } from './field-builder.js';

// Copied at once, so one block's worth serves all.
const runEnds = new Uint32Array(blockRows);

/** Reads text that is shown and never grouped. */
export class TextBuilder extends FieldBuilder {
  readonly #list: TextListBuilder;
  #hasValues: boolean;

  constructor(
    cells: Cells,
    order: number,
    reading: Reading,
    before: { readonly rows: number; readonly column: TextList | undefined },
  ) {
    super(cells, order, reading);
    this.#list = new TextListBuilder(before.column);
    if (before.column === undefined) this.#list.pushNone(before.rows);
    this.#hasValues = before.column !== undefined;
  }

  read(): void {
    const { kinds, numbers, ends, bytes, touched } = this.cells;
    const { size } = this.reading.block;
    if (!touched) {
      this.#list.pushNone(size);
      return;
    }
    let end = 0;
    let isRun = true;
    for (let i = 0; i < size; i++) {
      if (kinds[i] === cell.text) {
        isRun &&= numbers[i] === end;
        end = ends[i] as number;
        this.#hasValues = true;
      } else if (kinds[i] !== cell.none) this.wrongType(i);
      runEnds[i] = end;
    }
    // A row that had the field twice left a text between the others.
    if (isRun) this.#list.pushRun(bytes, runEnds, size);
    else
      for (let i = 0; i < size; i++) {
        const hasText = kinds[i] === cell.text;
        this.#list.push(bytes, hasText ? (numbers[i] as number) : 0, hasText ? (ends[i] as number) : 0);
      }
  }

  finish(dropped: readonly number[]): TextList | undefined {
    if (!this.#hasValues) return undefined;
    const list = this.#list.finish();
    if (dropped.length === 0) return list;
    const left = list.without(dropped);
    return left.hasValues() ? left : undefined;
  }
}
