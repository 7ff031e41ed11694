import type { CurrencyBuilder } from './currency-builder.js';
import type { Reading } from './field-builder.js';
import { NumberBuilder, type NumberRule, type NumbersBefore } from './number-builder.js';

/** Reads money; amounts in another currency than the data set's are not known. */
export class MoneyBuilder extends NumberBuilder {
  readonly #currency: CurrencyBuilder;

  constructor(
    name: string,
    order: number,
    reading: Reading,
    before: NumbersBefore,
    rule: NumberRule,
    currency: CurrencyBuilder,
  ) {
    super(name, order, reading, before, rule);
    this.#currency = currency;
  }

  protected override convert(values: readonly unknown[], integers: Float64Array): void {
    super.convert(values, integers);
    if (!this.#currency.touched) return;
    for (let i = 0; i < integers.length; i++) {
      if (this.#currency.foreign[i] === 1) integers[i] = NaN;
    }
  }
}
