import { foundKind, valueText } from '../problem-log.js';
import { scaleOfKind } from '../survey-schema.js';
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
  readonly #least: FieldBuilder;
  readonly #most: FieldBuilder;
  readonly #of: FieldBuilder;

  /** @param made the builder of a field that was made before */
  constructor(
    name: string,
    order: number,
    reading: Reading,
    before: NumbersBefore,
    rule: ScoreRule,
    made: (field: string) => FieldBuilder,
  ) {
    super(name, order, reading, before);
    this.#factor = rule.factor;
    this.#least = made(rule.least);
    this.#most = made(rule.most);
    this.#of = made(rule.of);
  }

  protected convert(values: readonly unknown[], integers: Float64Array): void {
    for (let i = 0; i < integers.length; i++) {
      const value = values[i];
      integers[i] = NaN;
      if (value === undefined || value === '') continue;
      if (typeof value !== 'number') {
        this.report('wrong-type', { field: this.name, found: foundKind(value) }, i);
        continue;
      }
      const { min, max } = scaleOfKind(this.reading.settings.scales, String(this.#of.values[i]));
      const least = endOf(this.#least.values[i], min);
      const most = endOf(this.#most.values[i], max);
      // Of an end that cannot be used its own field has told; where the two are no scale, nobody has yet.
      if (Number.isNaN(least) || Number.isNaN(most)) continue;
      if (least < most && value >= least && value <= most) {
        integers[i] = Math.round(value * this.#factor) + 0; // no −0
      } else this.report('impossible-value', { field: this.name, value: valueText(value) }, i);
    }
  }
}

/** One end of a scale: as given, else the data set's; NaN where what is given cannot be one. */
function endOf(value: unknown, usual: number): number {
  if (value === undefined || value === '') return usual;
  return typeof value === 'number' && Math.abs(value) <= 1e6 ? value : NaN;
}
