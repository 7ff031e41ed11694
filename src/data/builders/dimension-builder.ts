import { cell, type Cells } from '../cells.js';
import type { CodeColumn } from '../column.js';
import { Dictionary } from '../dictionary.js';
import { CodeBuilder, type CodesBefore, dictionaryBefore } from './code-builder.js';
import type { Reading } from './field-builder.js';

export interface DimensionRule {
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
  /** By code of the cells, where they have another dictionary than the column: the column's code + 1, 0 not yet asked. */
  readonly #codeOf: number[] | undefined;
  #overfull: boolean;

  constructor(
    cells: Cells,
    order: number,
    reading: Reading,
    before: CodesBefore,
    rule: DimensionRule,
    overfull = false,
  ) {
    const hasOwn = isOwnDictionary(rule);
    super(cells, order, reading, before, hasOwn ? dictionaryBefore(before) : cells.dictionary);
    this.#codeOf = hasOwn ? [] : undefined;
    this.#rule = rule;
    this.#overfull = overfull;
    if (overfull) cells.keepKinds();
  }

  /** Whether the limit of distinct values was passed. */
  get overfull(): boolean {
    return this.#overfull;
  }

  read(): void {
    const { absent } = this.#rule;
    if (this.#overfull || (!this.cells.touched && absent === undefined)) {
      this.pass();
      return;
    }
    if (this.#codeOf === undefined) this.#take();
    else this.#look(this.#codeOf);
    if (!this.#isOverfull()) this.push();
  }

  override finish(dropped: readonly number[]): CodeColumn | undefined {
    if (this.#overfull) return undefined;
    return this.#rule.absent === undefined ? super.finish(dropped) : this.finishAlways(dropped);
  }

  /** The cells' codes are the column's. */
  #take(): void {
    const { codes } = this;
    const { kinds, numbers } = this.cells;
    const { size } = this.reading.block;
    for (let i = 0; i < size; i++) {
      const kind = kinds[i];
      if (kind === cell.text) codes[i] = numbers[i] as number;
      else {
        codes[i] = 0;
        if (kind !== cell.none && this.#rule.own !== true) this.wrongType(i);
      }
    }
  }

  /** The column's codes are given in the order of the rows, to what it may have and to what stands for nothing. */
  #look(codeOf: number[]): void {
    const { codes, dictionary } = this;
    const { kinds, numbers } = this.cells;
    const { size } = this.reading.block;
    const { absent } = this.#rule;
    for (let i = 0; i < size; i++) {
      const kind = kinds[i];
      if (kind === cell.text) {
        const own = numbers[i] as number;
        let code = codeOf[own] ?? 0;
        if (code === 0) codeOf[own] = code = this.#codeFor(this.cells.textAt(i) as string) + 1;
        codes[i] = code - 1;
        if (code === 1)
          this.report('impossible-value', { field: this.name, value: this.cells.textAt(i) as string }, i);
      } else if (kind === cell.none) codes[i] = absent === undefined ? 0 : dictionary.codeOf(absent);
      else {
        codes[i] = 0;
        this.wrongType(i);
      }
    }
  }

  #codeFor(text: string): number {
    const { values } = this.#rule;
    return values === undefined || values.includes(text) ? this.dictionary.codeOf(text) : 0;
  }

  #isOverfull(): boolean {
    const limit = this.reading.limits.values;
    if (this.dictionary.size <= limit || this.#rule.identity === true) return false;
    this.#overfull = true;
    const first = this.codes.findIndex((code) => code > limit);
    this.report('too-many-values', { field: this.name, limit }, Math.max(0, first));
    this.forget();
    this.pass();
    this.cells.keepKinds();
    return true;
  }
}

/** Whether a column may have other texts than were delivered. */
export function isOwnDictionary({ absent, values }: DimensionRule): boolean {
  return absent !== undefined || values !== undefined;
}

/** The dictionary of the cells of a dimension. */
export function cellDictionary(rule: DimensionRule, before: CodesBefore): Dictionary {
  return isOwnDictionary(rule) ? new Dictionary() : dictionaryBefore(before);
}
