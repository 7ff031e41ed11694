import type { Cells } from '../cells.js';
import type { CurrencyBuilder } from './currency-builder.js';
import type { Reading } from './field-builder.js';
import { NumberBuilder, type NumberRule, type NumbersBefore } from './number-builder.js';

/** Reads money; amounts in another currency than the data set's are not known. */
export class MoneyBuilder extends NumberBuilder {
  readonly #currency: CurrencyBuilder;

  constructor(
    cells: Cells,
    order: number,
    reading: Reading,
    before: NumbersBefore,
    rule: NumberRule,
    currency: CurrencyBuilder,
  ) {
    super(cells, order, reading, before, rule);
    this.#currency = currency;
  }

  protected override convert(integers: Float64Array): void {
    super.convert(integers);
    if (!this.#currency.cells.touched) return;
    for (let i = 0; i < integers.length; i++) {
      if (this.#currency.foreign[i] === 1) integers[i] = NaN;
    }
  }
}
