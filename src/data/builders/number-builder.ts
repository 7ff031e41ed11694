import type { NumberColumn } from '../column.js';
import { encodeNumbers, joinNumbers, numbersWithout, type NumberPiece } from '../number-column.js';
import { foundKind, valueText } from '../problem-log.js';
import { blockRows, FieldBuilder, type Reading } from './field-builder.js';

/** What a reading goes on from: the rows read before it, and the column they have, if any. */
export interface NumbersBefore {
  readonly rows: number;
  readonly column: NumberColumn | undefined;
}

// Encoded at once, so one block's worth serves all columns of all readings.
const scratch = new Float64Array(blockRows);

/** Makes a column of integers, NaN for "not known". */
export abstract class IntegerBuilder extends FieldBuilder {
  readonly #pieces: NumberPiece[];

  constructor(name: string, order: number, reading: Reading, before: NumbersBefore) {
    super(name, order, reading);
    this.#pieces = [before.column ?? before.rows];
  }

  finish(dropped: readonly number[]): NumberColumn | undefined {
    const column = this.finishAlways(dropped);
    return column.min <= column.max ? column : undefined;
  }

  /** As `finish`, but a column of nothing known is one too. */
  protected finishAlways(dropped: readonly number[]): NumberColumn {
    const column = joinNumbers(this.#pieces);
    return dropped.length === 0 ? column : numbersWithout(column, dropped);
  }

  read(): void {
    const { size } = this.reading.block;
    if (!this.touched) {
      this.#pieces.push(size);
      return;
    }
    const integers = scratch.subarray(0, size);
    this.convert(this.values, integers);
    this.#pieces.push(encodeNumbers(integers));
  }

  /** Writes the block's values as integers. */
  protected abstract convert(values: readonly unknown[], integers: Float64Array): void;
}

export interface NumberRule {
  readonly factor: number;
  readonly least: number;
  readonly most: number;
}

/** Reads numbers within bounds. */
export class NumberBuilder extends IntegerBuilder {
  readonly #rule: NumberRule;

  constructor(name: string, order: number, reading: Reading, before: NumbersBefore, rule: NumberRule) {
    super(name, order, reading, before);
    this.#rule = rule;
  }

  protected convert(values: readonly unknown[], integers: Float64Array): void {
    const rule = this.#rule;
    for (let i = 0; i < integers.length; i++) {
      const value = values[i];
      const integer = integerOf(value, rule);
      integers[i] = integer;
      if (Number.isNaN(integer) && value !== undefined && value !== '') this.#refuse(value, i);
    }
  }

  /** The value of a row of the block, NaN where it is not known, for fields that depend on this one. */
  integerAt(index: number): number {
    return integerOf(this.values[index], this.#rule);
  }

  #refuse(value: unknown, index: number): void {
    const field = this.name;
    if (typeof value === 'number') this.report('impossible-value', { field, value: valueText(value) }, index);
    else this.report('wrong-type', { field, found: foundKind(value) }, index);
  }
}

function integerOf(value: unknown, { factor, least, most }: NumberRule): number {
  return typeof value === 'number' && value >= least && value <= most
    ? Math.round(value * factor) + 0 // no −0
    : NaN;
}
