import { cell, type Cells } from '../cells.js';
import type { Place } from '../../problem.js';
import type { CodesBefore } from './code-builder.js';
import { DimensionBuilder } from './dimension-builder.js';
import type { FieldBuilder, Reading } from './field-builder.js';

/** The money of the rows that name one currency. */
export interface CurrencyUse {
  /** Rows with an amount. */
  rows: number;
  readonly first: Place[];
}

/** Reads the currency of each row, and counts the money in each: which of it is foreign, all of the data tell. */
export class CurrencyBuilder extends DimensionBuilder {
  /** By currency, of all rows delivered. */
  readonly uses: Map<string, CurrencyUse>;
  readonly #money: FieldBuilder[] = [];

  constructor(
    cells: Cells,
    order: number,
    reading: Reading,
    before: CodesBefore,
    uses: ReadonlyMap<string, CurrencyUse> | undefined,
  ) {
    // Were it left out for having too many values, foreign money would pass.
    super(cells, order, reading, before, { identity: true });
    this.uses = new Map();
    for (const [currency, { rows, first }] of uses ?? [])
      this.uses.set(currency, { rows, first: [...first] });
  }

  /** Names a field of money that this is the currency of. */
  governs(money: FieldBuilder): void {
    this.#money.push(money);
  }

  override read(): void {
    super.read();
    if (!this.cells.touched) return;
    const { size } = this.reading.block;
    for (let i = 0; i < size; i++) {
      const currency = this.textOf(i);
      if (currency !== null) this.#count(currency, i);
    }
  }

  #count(currency: string, index: number): void {
    let use = this.uses.get(currency);
    if (use === undefined) {
      use = { rows: 0, first: [] };
      this.uses.set(currency, use);
    }
    if (!this.#hasMoney(index)) return;
    use.rows++;
    if (use.first.length < 5) {
      const row = this.reading.block.delivered[index] as number;
      use.first.push({ part: this.reading.part, row, path: this.name });
    }
  }

  #hasMoney(index: number): boolean {
    return this.#money.some(({ cells }) => cells.kinds[index] !== cell.none);
  }
}
