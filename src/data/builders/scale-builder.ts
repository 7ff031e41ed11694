import type { Cells } from '../cells.js';
import type { Scales } from '../contact-data.js';
import { decodeNumbers, encodeNumbers, type NumberPiece } from '../number-column.js';
import type { Settings } from '../settings.js';
import type { Reading } from './field-builder.js';
import { NumberBuilder, type NumbersBefore } from './number-builder.js';

export interface ScaleRule {
  readonly factor: number;
  readonly scale: keyof Scales;
}

/** Beyond these no scale goes, so that what is read before the scale is known is kept exactly. */
const widest = 1e6;

/** Reads scores on the data set's scale, which may be told after the rows. */
export class ScaleBuilder extends NumberBuilder {
  readonly #rule: ScaleRule;
  readonly #firstRow: number;

  constructor(cells: Cells, order: number, reading: Reading, before: NumbersBefore, rule: ScaleRule) {
    super(cells, order, reading, before, { factor: rule.factor, least: -widest, most: widest });
    this.#rule = rule;
    this.#firstRow = before.rows;
  }

  override settle({ scales }: Settings): void {
    const { factor, scale } = this.#rule;
    const { min, max } = scales[scale];
    let row = 0;
    this.mapPieces((piece) => {
      const from = row;
      row += typeof piece === 'number' ? piece : piece.raw.length;
      const isInside = typeof piece === 'number' || !(piece.min < min * factor || piece.max > max * factor);
      return from < this.#firstRow || isInside ? piece : this.#within(piece, from, min, max);
    });
  }

  #within(piece: Exclude<NumberPiece, number>, from: number, min: number, max: number): NumberPiece {
    const { factor } = this.#rule;
    const integers = decodeNumbers(piece);
    integers.forEach((integer, index) => {
      const value = integer / factor;
      if (Number.isNaN(value) || (value >= min && value <= max)) return;
      integers[index] = NaN;
      this.reportRow('impossible-value', { field: this.name, value }, from + index);
    });
    return encodeNumbers(integers);
  }
}
