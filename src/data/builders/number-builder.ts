import { blockRows, cell, type Cells } from '../cells.js';
import type { NumberColumn } from '../column.js';
import { encodeNumbers, joinNumbers, numbersWithout, type NumberPiece } from '../number-column.js';
import { valueText } from '../problem-log.js';
import { FieldBuilder, type Reading } from './field-builder.js';

/** What a reading goes on from: the rows read before it, and the column they have, if any. */
export interface NumbersBefore {
  readonly rows: number;
  readonly column: NumberColumn | undefined;
}

// Encoded at once, so one block's worth serves all columns of all readings.
const scratch = new Float64Array(blockRows);

/** Makes a column of integers, NaN for "not known". */
export abstract class IntegerBuilder extends FieldBuilder {
  #pieces: NumberPiece[];
  readonly #goesOn: boolean;

  constructor(cells: Cells, order: number, reading: Reading, before: NumbersBefore) {
    super(cells, order, reading);
    this.#goesOn = before.column !== undefined;
    this.#pieces = [before.column ?? before.rows];
  }

  finish(dropped: readonly number[]): NumberColumn | undefined {
    if (this.#pieces.every(isUnknown)) return undefined;
    const column = this.finishAlways(dropped);
    return column.min <= column.max ? column : undefined;
  }

  /** As `finish`, but a column of nothing known is one too. */
  protected finishAlways(dropped: readonly number[]): NumberColumn {
    const column = joinNumbers(this.#pieces, this.#goesOn);
    return dropped.length === 0 ? column : numbersWithout(column, dropped);
  }

  read(): void {
    const { size } = this.reading.block;
    if (!this.isGiven) {
      this.#pieces.push(size);
      return;
    }
    const integers = scratch.subarray(0, size);
    this.convert(integers);
    this.#pieces.push(encodeNumbers(integers));
  }

  /** Puts other pieces in the place of those that were read; the first is what was read before, if anything was. */
  protected mapPieces(change: (piece: NumberPiece) => NumberPiece): void {
    this.#pieces = this.#pieces.map(change);
  }

  /** Whether the block may have a value. */
  protected get isGiven(): boolean {
    return this.cells.touched;
  }

  /** Writes the block's values as integers. */
  protected abstract convert(integers: Float64Array): void;
}

function isUnknown(piece: NumberPiece): boolean {
  return typeof piece === 'number' || piece.min > piece.max;
}

export interface NumberRule {
  readonly factor: number;
  readonly least: number;
  readonly most: number;
}

/** Reads numbers within bounds. */
export class NumberBuilder extends IntegerBuilder {
  readonly #rule: NumberRule;

  constructor(cells: Cells, order: number, reading: Reading, before: NumbersBefore, rule: NumberRule) {
    super(cells, order, reading, before);
    this.#rule = rule;
  }

  protected convert(integers: Float64Array): void {
    const { factor, least, most } = this.#rule;
    const { kinds, numbers } = this.cells;
    for (let i = 0; i < integers.length; i++) {
      const kind = kinds[i];
      const value = numbers[i] as number;
      integers[i] = NaN;
      if (kind === cell.number && value >= least && value <= most)
        integers[i] = Math.round(value * factor) + 0; // no −0
      else if (kind !== cell.none) this.#refuse(i);
    }
  }

  /** The value of a row of the block, NaN where it is not known, for fields that depend on this one. */
  integerAt(index: number): number {
    const { factor, least, most } = this.#rule;
    const value = this.cells.numbers[index] as number;
    const isNumber = this.cells.kinds[index] === cell.number && value >= least && value <= most;
    return isNumber ? Math.round(value * factor) + 0 : NaN;
  }

  #refuse(index: number): void {
    if (this.cells.kinds[index] !== cell.number) this.wrongType(index);
    else {
      const value = valueText(this.cells.numbers[index]);
      this.report('impossible-value', { field: this.name, value }, index);
    }
  }
}
