import type { Block } from './block.js';
import type { Known, MaxMeasure, Sums } from './factors.js';
import { laterColumn } from './later-column.js';
import type { MeasureColumn } from './partial.js';
import type { RowGroups } from './row-groups.js';
import type { RowValue, RowValues } from './row-values.js';
import type { BlockWords, RowWords } from './row-words.js';

/** The largest value of the rows of each group that pass a test. */
export class LargestValues implements Sums<MaxMeasure> {
  readonly measures: readonly MaxMeasure[];
  readonly #value: RowValue;
  readonly #words: RowWords;
  readonly #passes: Uint8Array;
  #cells = new Float64Array(0);

  constructor({ measure, words }: Known<MaxMeasure>, values: RowValues) {
    this.measures = [measure];
    this.#value = values.sum(measure.of);
    this.#words = words;
    this.#passes = words.passing(measure.where);
  }

  add(block: Block, { ids, count }: RowGroups, wordsOf: (words: RowWords) => BlockWords): void {
    if (count > this.#cells.length) this.#grow(count);
    const cells = this.#cells;
    const values = this.#value.of(block);
    const { words, from } = wordsOf(this.#words);
    for (let i = 0; i < block.length; i += 1) {
      const group = ids[i] as number;
      if (this.#passes[words[from + i] as number] === 1 && (values[i] as number) > (cells[group] as number))
        cells[group] = values[i] as number;
    }
  }

  /** NaN where the group has none. */
  column(_measure: MaxMeasure, groups: Int32Array): MeasureColumn {
    return laterColumn('max', () =>
      Float64Array.from(groups, (group) => {
        const largest = this.#cells[group] as number;
        return largest === -Infinity ? NaN : largest * this.#value.step;
      }),
    );
  }

  #grow(size: number): void {
    const longer = new Float64Array(Math.max(size, this.#cells.length * 2)).fill(-Infinity);
    longer.set(this.#cells);
    this.#cells = longer;
  }
}
