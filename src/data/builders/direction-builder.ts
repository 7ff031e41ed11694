import type { CodeColumn } from '../column.js';
import { CodeBuilder, type CodesBefore } from './code-builder.js';
import type { Reading } from './field-builder.js';

export interface DirectionRule {
  readonly values: readonly string[];
  readonly absent: string;
}

/** Reads text that is one of a few. */
export class DirectionBuilder extends CodeBuilder {
  readonly #rule: DirectionRule;

  constructor(name: string, order: number, reading: Reading, before: CodesBefore, rule: DirectionRule) {
    super(name, order, reading, before);
    this.#rule = rule;
  }

  read(): void {
    const { codes, values } = this;
    const { size } = this.reading.block;
    // Codes of this block's texts: 0 for one that is not allowed.
    const known = new Map<string, number>();
    for (let i = 0; i < size; i++) {
      const value = values[i];
      if (value !== undefined && typeof value !== 'string') {
        codes[i] = this.wrongType(value, i);
        continue;
      }
      const text = value === undefined || value === '' ? this.#rule.absent : value;
      let code = known.get(text);
      if (code === undefined) {
        code = this.#rule.values.includes(text) ? this.dictionary.codeOf(text) : 0;
        known.set(text, code);
      }
      codes[i] = code;
      if (code === 0) this.report('unknown-direction', { value: text }, i);
    }
    this.push();
  }

  override finish(dropped: readonly number[]): CodeColumn {
    return this.finishAlways(dropped);
  }
}
