import { foundKind } from '../problem-log.js';
import { CodeBuilder, type CodesBefore } from './code-builder.js';
import type { GatheredField, Reading } from './field-builder.js';

export interface OutcomeRule {
  readonly from: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly unanswered: Readonly<Record<string, string>>;
}

/** Reads the outcome, whose values hang on the direction, or tells it from the boolean `answered`. */
export class OutcomeBuilder extends CodeBuilder {
  readonly #booleans: GatheredField;
  readonly #direction: CodeBuilder;
  readonly #rule: OutcomeRule;
  /** By outcome: the directions that it is one of. */
  readonly #directionsOf = new Map<string, Set<string>>();

  constructor(
    name: string,
    order: number,
    reading: Reading,
    before: CodesBefore,
    rule: OutcomeRule,
    direction: CodeBuilder,
    booleans: GatheredField,
  ) {
    super(name, order, reading, before);
    this.#rule = rule;
    this.#direction = direction;
    this.#booleans = booleans;
    for (const [of, outcomes] of Object.entries(rule.values)) {
      for (const outcome of outcomes) {
        this.#directionsOf.set(outcome, (this.#directionsOf.get(outcome) ?? new Set()).add(of));
      }
    }
  }

  read(): void {
    if (!this.touched && !this.#booleans.touched) {
      this.pass();
      return;
    }
    const { codes, values } = this;
    const { size } = this.reading.block;
    const directions = this.#direction.codes;
    const directionTexts = this.#direction.dictionary.values;
    // Codes of this block's texts by direction, 0 for one that is not allowed.
    const known = directionTexts.map(() => new Map<string, number>());
    for (let i = 0; i < size; i++) {
      const value = values[i];
      if (typeof value === 'string' && value !== '') {
        const direction = directions[i] as number;
        const codesOf = known[direction] as Map<string, number>;
        let code = codesOf.get(value);
        if (code === undefined) {
          code = this.#isOutcome(value, directionTexts[direction] as string | null)
            ? this.dictionary.codeOf(value)
            : 0;
          codesOf.set(value, code);
        }
        codes[i] = code;
        if (code === 0) {
          this.report('unknown-outcome', { value, direction: directionTexts[direction] ?? 'unknown' }, i);
        }
      } else if (value === undefined || value === '') codes[i] = this.#fromBoolean(i);
      else codes[i] = this.wrongType(value, i);
    }
    this.push();
  }

  /** Of a contact whose direction is not known any outcome that some direction has is one. */
  #isOutcome(text: string, direction: string | null): boolean {
    const directions = this.#directionsOf.get(text);
    return directions !== undefined && (direction === null || directions.has(direction));
  }

  #fromBoolean(index: number): number {
    const answered = this.#booleans.values[index];
    if (answered === undefined) return 0;
    const field = this.#rule.from;
    if (typeof answered !== 'boolean') {
      this.report('wrong-type', { field, found: foundKind(answered) }, index, field);
      return 0;
    }
    const direction = this.#direction.textOf(index);
    const outcome = answered ? 'answered' : direction === null ? null : this.#rule.unanswered[direction];
    if (outcome === null || outcome === undefined) return 0;
    this.report('outcome-from-boolean', { field }, index, field);
    return this.dictionary.codeOf(outcome);
  }
}
