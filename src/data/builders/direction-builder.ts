import { cell, type Cells } from '../cells.js';
import type { CodeColumn } from '../column.js';
import { CodeBuilder, type CodesBefore, dictionaryBefore } from './code-builder.js';
import type { Reading } from './field-builder.js';

export interface DirectionRule {
  readonly values: readonly string[];
  readonly absent: string;
}

/** Reads text that is one of a few. */
export class DirectionBuilder extends CodeBuilder {
  readonly #rule: DirectionRule;

  constructor(cells: Cells, order: number, reading: Reading, before: CodesBefore, rule: DirectionRule) {
    super(cells, order, reading, before, dictionaryBefore(before));
    this.#rule = rule;
  }

  read(): void {
    const { codes } = this;
    const { kinds, numbers } = this.cells;
    const { size } = this.reading.block;
    // This block's codes by those of the cells, 0 for one that is not allowed; of nothing it is that of what it stands for.
    const known: number[] = [];
    for (let i = 0; i < size; i++) {
      const kind = kinds[i];
      if (kind !== cell.none && kind !== cell.text) {
        codes[i] = 0;
        this.wrongType(i);
        continue;
      }
      const of = kind === cell.none ? 0 : (numbers[i] as number);
      const text = this.cells.textAt(i) ?? this.#rule.absent;
      codes[i] = known[of] ??= this.#rule.values.includes(text) ? this.dictionary.codeOf(text) : 0;
      if (codes[i] === 0) this.report('unknown-direction', { value: text }, i);
    }
    this.push();
  }

  override finish(dropped: readonly number[]): CodeColumn {
    return this.finishAlways(dropped);
  }
}
