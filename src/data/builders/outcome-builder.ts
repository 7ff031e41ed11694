import { cell, type Cells } from '../cells.js';
import { CodeBuilder, type CodesBefore, dictionaryBefore } from './code-builder.js';
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
    cells: Cells,
    order: number,
    reading: Reading,
    before: CodesBefore,
    rule: OutcomeRule,
    direction: CodeBuilder,
    booleans: GatheredField,
  ) {
    super(cells, order, reading, before, dictionaryBefore(before));
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
    if (!this.cells.touched && !this.#booleans.cells.touched) {
      this.pass();
      return;
    }
    const { codes } = this;
    const { kinds, numbers } = this.cells;
    const { size } = this.reading.block;
    const directions = this.#direction.codes;
    const directionTexts = this.#direction.dictionary.values;
    // Codes by direction and code of the cells, 0 for one that is not allowed.
    const known = directionTexts.map((): number[] => []);
    for (let i = 0; i < size; i++) {
      const kind = kinds[i];
      if (kind === cell.text) {
        const direction = directions[i] as number;
        const codesOf = known[direction] as number[];
        const of = numbers[i] as number;
        codes[i] = codesOf[of] ??= this.#codeFor(i, directionTexts[direction] as string | null);
        if (codes[i] === 0) this.#tellUnknown(i, directionTexts[direction] ?? 'unknown');
      } else if (kind === cell.none) codes[i] = this.#fromBoolean(i);
      else {
        codes[i] = 0;
        this.wrongType(i);
      }
    }
    this.push();
  }

  /** Of a contact whose direction is not known any outcome that some direction has is one. */
  #codeFor(index: number, direction: string | null): number {
    const text = this.cells.textAt(index) as string;
    const directions = this.#directionsOf.get(text);
    const isOutcome = directions !== undefined && (direction === null || directions.has(direction));
    return isOutcome ? this.dictionary.codeOf(text) : 0;
  }

  #tellUnknown(index: number, direction: string): void {
    this.report('unknown-outcome', { value: this.cells.textAt(index) as string, direction }, index);
  }

  #fromBoolean(index: number): number {
    const { cells } = this.#booleans;
    const kind = cells.kinds[index];
    if (kind === cell.none) return 0;
    const field = this.#rule.from;
    if (kind !== cell.true && kind !== cell.false) {
      this.report('wrong-type', { field, found: cells.kindName(index) }, index, field);
      return 0;
    }
    const direction = this.#direction.textOf(index);
    const outcome =
      kind === cell.true ? 'answered' : direction === null ? null : this.#rule.unanswered[direction];
    if (outcome === null || outcome === undefined) return 0;
    this.report('outcome-from-boolean', { field }, index, field);
    return this.dictionary.codeOf(outcome);
  }
}
