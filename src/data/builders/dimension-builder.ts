import type { CodeColumn } from '../column.js';
import { CodeBuilder, type CodesBefore } from './code-builder.js';
import type { Reading } from './field-builder.js';

export interface DimensionRule {
  /** Whole numbers are taken as text. */
  readonly integers?: true;
  readonly absent?: string;
  /** All that it may be; anything else is not known. */
  readonly values?: readonly string[];
  readonly identity?: true;
  /** A field of the host's own: what is no text is left out silently. */
  readonly own?: true;
}

/** Reads text that is grouped by. Beyond the limit of distinct values the whole field is left out. */
export class DimensionBuilder extends CodeBuilder {
  readonly #rule: DimensionRule;
  #overfull: boolean;

  constructor(
    name: string,
    order: number,
    reading: Reading,
    before: CodesBefore,
    rule: DimensionRule,
    overfull = false,
  ) {
    super(name, order, reading, before);
    this.#rule = rule;
    this.#overfull = overfull;
  }

  /** Whether the limit of distinct values was passed. */
  get overfull(): boolean {
    return this.#overfull;
  }

  read(): void {
    const { absent } = this.#rule;
    if (this.#overfull || (!this.touched && absent === undefined)) {
      this.pass();
      return;
    }
    const { codes, dictionary, values } = this;
    const { size } = this.reading.block;
    let lastText: string | undefined;
    let lastCode = 0;
    for (let i = 0; i < size; i++) {
      let value = values[i];
      if (typeof value !== 'string') value = this.#textOf(value, i);
      if (value === '' || value === undefined) {
        codes[i] = absent === undefined ? 0 : dictionary.codeOf(absent);
      } else if (value === lastText) codes[i] = lastCode;
      else if (value === null || !this.#isAllowed(value as string, i)) codes[i] = 0;
      else {
        lastText = value as string;
        lastCode = dictionary.codeOf(lastText);
        codes[i] = lastCode;
        if (this.#isOverfull(i)) return;
      }
    }
    this.push();
  }

  override finish(dropped: readonly number[]): CodeColumn | undefined {
    if (this.#overfull) return undefined;
    return this.#rule.absent === undefined ? super.finish(dropped) : this.finishAlways(dropped);
  }

  #isAllowed(text: string, index: number): boolean {
    const { values } = this.#rule;
    if (values === undefined || values.includes(text)) return true;
    this.report('impossible-value', { field: this.name, value: text }, index);
    return false;
  }

  /** The text of what is none: undefined if absent, null if not known. */
  #textOf(value: unknown, index: number): string | null | undefined {
    if (value === undefined) return undefined;
    if (this.#rule.integers === true && Number.isSafeInteger(value)) return String(value);
    if (this.#rule.own !== true) this.wrongType(value, index);
    return null;
  }

  #isOverfull(index: number): boolean {
    const limit = this.reading.settings.limits.values;
    if (this.dictionary.size <= limit || this.#rule.identity === true) return false;
    this.#overfull = true;
    this.report('too-many-values', { field: this.name, limit }, index);
    this.forget();
    this.pass();
    return true;
  }
}
