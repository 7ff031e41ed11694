import { cell, type Cells } from '../cells.js';
import { valueText } from '../problem-log.js';
import type { FieldBuilder, Reading } from './field-builder.js';
import { IntegerBuilder, type NumbersBefore } from './number-builder.js';

export interface PortionRule {
  readonly factor: number;
  readonly of: string;
}

/** Reads numbers that are at most another one of their row. */
export class PortionBuilder extends IntegerBuilder {
  readonly #factor: number;
  readonly #whole: Cells;

  constructor(
    cells: Cells,
    order: number,
    reading: Reading,
    before: NumbersBefore,
    rule: PortionRule,
    whole: FieldBuilder,
  ) {
    super(cells, order, reading, before);
    this.#factor = rule.factor;
    this.#whole = whole.cells;
  }

  protected convert(integers: Float64Array): void {
    const { kinds, numbers } = this.cells;
    for (let i = 0; i < integers.length; i++) {
      const value = numbers[i] as number;
      integers[i] = NaN;
      if (kinds[i] === cell.none) continue;
      if (kinds[i] !== cell.number) this.wrongType(i);
      else if (value >= 0 && value <= mostOf(this.#whole, i)) {
        integers[i] = Math.round(value * this.#factor) + 0; // no −0
      } else this.report('impossible-value', { field: this.name, value: valueText(value) }, i);
    }
  }
}

/** Of a whole that is none its own field tells: nothing is said against the portion. */
function mostOf({ kinds, numbers }: Cells, index: number): number {
  const whole = numbers[index] as number;
  return kinds[index] === cell.number && whole >= 0 && whole <= largest ? whole : largest;
}

const largest = 1e11;
