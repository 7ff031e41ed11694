import { foundKind, valueText } from '../problem-log.js';
import type { FieldBuilder, Reading } from './field-builder.js';
import { IntegerBuilder, type NumbersBefore } from './number-builder.js';

export interface PortionRule {
  readonly factor: number;
  readonly of: string;
}

/** Reads numbers that are at most another one of their row. */
export class PortionBuilder extends IntegerBuilder {
  readonly #factor: number;
  readonly #whole: FieldBuilder;

  constructor(
    name: string,
    order: number,
    reading: Reading,
    before: NumbersBefore,
    rule: PortionRule,
    whole: FieldBuilder,
  ) {
    super(name, order, reading, before);
    this.#factor = rule.factor;
    this.#whole = whole;
  }

  protected convert(values: readonly unknown[], integers: Float64Array): void {
    for (let i = 0; i < integers.length; i++) {
      const value = values[i];
      integers[i] = NaN;
      if (value === undefined || value === '') continue;
      if (typeof value !== 'number') {
        this.report('wrong-type', { field: this.name, found: foundKind(value) }, i);
      } else if (value >= 0 && value <= mostOf(this.#whole.values[i])) {
        integers[i] = Math.round(value * this.#factor) + 0; // no −0
      } else this.report('impossible-value', { field: this.name, value: valueText(value) }, i);
    }
  }
}

/** Of a whole that is none its own field tells: nothing is said against the portion. */
function mostOf(whole: unknown): number {
  return typeof whole === 'number' && whole >= 0 && whole <= largest ? whole : largest;
}

const largest = 1e11;
