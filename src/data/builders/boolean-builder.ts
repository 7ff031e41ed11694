import { cell, type Cells } from '../cells.js';
import { booleanValues, type CodeColumn } from '../column.js';
import { Dictionary } from '../dictionary.js';
import { CodeBuilder, type CodesBefore } from './code-builder.js';
import type { Reading } from './field-builder.js';

const isFalse = 1;
const isTrue = 2;

/** Reads booleans; `answeredOnly` leaves out those of contacts with another outcome. */
export class BooleanBuilder extends CodeBuilder {
  readonly #absentCode: number;
  readonly #answeredOnly: CodeBuilder | undefined;

  constructor(
    cells: Cells,
    order: number,
    reading: Reading,
    before: CodesBefore,
    answeredOnly: CodeBuilder | undefined,
  ) {
    super(cells, order, reading, before, new Dictionary(booleanValues));
    this.#absentCode = reading.settings.absentIsFalse.has(cells.name) ? isFalse : 0;
    this.#answeredOnly = answeredOnly;
  }

  read(): void {
    if (!this.cells.touched && this.#absentCode === 0) {
      this.pass();
      return;
    }
    const { codes } = this;
    const { kinds } = this.cells;
    const { size } = this.reading.block;
    for (let i = 0; i < size; i++) {
      const kind = kinds[i];
      if (kind === cell.true) codes[i] = isTrue;
      else if (kind === cell.false) codes[i] = isFalse;
      else if (kind === cell.none) codes[i] = this.#absentCode;
      else {
        codes[i] = 0;
        this.wrongType(i);
      }
    }
    if (this.#answeredOnly !== undefined) this.#leaveOut(this.#answeredOnly);
    this.push();
  }

  override finish(dropped: readonly number[]): CodeColumn | undefined {
    return this.hasValues ? { ...this.finishAlways(dropped), values: booleanValues } : undefined;
  }

  #leaveOut(outcome: CodeBuilder): void {
    const { size } = this.reading.block;
    const answered = outcome.dictionary.values.indexOf('answered');
    for (let i = 0; i < size; i++) {
      const code = outcome.codes[i];
      if (code !== 0 && code !== answered) this.codes[i] = 0;
    }
  }
}
