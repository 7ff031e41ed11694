import { cell, type Cells } from '../cells.js';
import type { Scales } from '../contact-data.js';
import { valueText } from '../problem-log.js';
import { scaleOfKind } from '../survey-kinds.js';
import type { FieldBuilder, Reading } from './field-builder.js';
import { IntegerBuilder, type NumbersBefore } from './number-builder.js';

export interface ScoreRule {
  readonly factor: number;
  readonly least: string;
  readonly most: string;
  readonly of: string;
}

/** Reads scores, each on its row's own scale. */
export class ScoreBuilder extends IntegerBuilder {
  readonly #factor: number;
  readonly #scales: Scales;
  readonly #least: Cells;
  readonly #most: Cells;
  readonly #of: Cells;

  /** @param made the builder of a field that was made before */
  constructor(
    cells: Cells,
    order: number,
    reading: Reading,
    before: NumbersBefore,
    rule: ScoreRule,
    scales: Scales,
    made: (field: string) => FieldBuilder,
  ) {
    super(cells, order, reading, before);
    this.#factor = rule.factor;
    this.#scales = scales;
    this.#least = made(rule.least).cells;
    this.#most = made(rule.most).cells;
    this.#of = made(rule.of).cells;
  }

  protected convert(integers: Float64Array): void {
    const { kinds, numbers } = this.cells;
    for (let i = 0; i < integers.length; i++) {
      const value = numbers[i] as number;
      integers[i] = NaN;
      if (kinds[i] === cell.none) continue;
      if (kinds[i] !== cell.number) {
        this.wrongType(i);
        continue;
      }
      const { min, max } = scaleOfKind(this.#scales, String(this.#of.textAt(i)));
      const least = endOf(this.#least, i, min);
      const most = endOf(this.#most, i, max);
      // Of an end that cannot be used its own field has told; where the two are no scale, nobody has yet.
      if (Number.isNaN(least) || Number.isNaN(most)) continue;
      if (least < most && value >= least && value <= most) {
        integers[i] = Math.round(value * this.#factor) + 0; // no −0
      } else this.report('impossible-value', { field: this.name, value: valueText(value) }, i);
    }
  }
}

/** One end of a scale: as given, else the data set's; NaN where what is given cannot be one. */
function endOf({ kinds, numbers }: Cells, index: number, usual: number): number {
  if (kinds[index] === cell.none) return usual;
  const value = numbers[index] as number;
  return kinds[index] === cell.number && Math.abs(value) <= 1e6 ? value : NaN;
}
