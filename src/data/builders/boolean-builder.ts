import { booleanValues, type CodeColumn } from '../column.js';
import { Dictionary } from '../dictionary.js';
import { CodeBuilder } from './code-builder.js';
import type { Reading } from './field-builder.js';

const isFalse = 1;
const isTrue = 2;

/** Reads booleans; `answeredOnly` leaves out those of contacts with another outcome. */
export class BooleanBuilder extends CodeBuilder {
  readonly #absentCode: number;
  readonly #answeredOnly: CodeBuilder | undefined;

  constructor(
    name: string,
    order: number,
    reading: Reading,
    before: { readonly rows: number; readonly column: CodeColumn | undefined },
    answeredOnly: CodeBuilder | undefined,
  ) {
    super(name, order, reading, { ...before, dictionary: new Dictionary(booleanValues) });
    this.#absentCode = reading.settings.absentIsFalse.has(name) ? isFalse : 0;
    this.#answeredOnly = answeredOnly;
  }

  read(): void {
    if (!this.touched && this.#absentCode === 0) {
      this.pass();
      return;
    }
    const { codes, values } = this;
    const { size } = this.reading.block;
    for (let i = 0; i < size; i++) {
      const value = values[i];
      if (value === true) codes[i] = isTrue;
      else if (value === false) codes[i] = isFalse;
      else codes[i] = value === undefined || value === '' ? this.#absentCode : this.wrongType(value, i);
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
