import type { Block } from './block.js';
import type { CountFactor, CountMeasure, Sums } from './factors.js';
import { groupSums } from './group-sums.js';
import { laterColumn } from './later-column.js';
import type { MeasureColumn } from './partial.js';
import type { RowGroups } from './row-groups.js';
import type { BlockWords, RowWords, Words } from './row-words.js';

/** How many rows there are of each group and class of words: all counts of a plan at once. */
export class CountCells implements Sums<CountMeasure> {
  readonly #factor: CountFactor;
  #cells = new Int32Array(0);

  constructor(factor: CountFactor) {
    this.#factor = factor;
  }

  get measures(): readonly CountMeasure[] {
    return this.#factor.measures;
  }

  add(block: Block, groups: RowGroups, wordsOf: (words: RowWords) => BlockWords): void {
    const { size, classOf } = this.#factor.classes;
    if (groups.count * size > this.#cells.length) {
      const longer = new Int32Array(Math.max(groups.count * size, this.#cells.length * 2));
      longer.set(this.#cells);
      this.#cells = longer;
    }
    const { words, from } = wordsOf(this.#factor.words);
    count(this.#cells, groups.ids, size, classOf, words, from, block.length);
  }

  /** The groups that have rows, ascending. */
  occupied(): Int32Array {
    const { size } = this.#factor.classes;
    const cells = this.#cells;
    const found = new Int32Array(cells.length / size);
    let length = 0;
    for (let group = 0; group < found.length; group += 1) {
      const end = (group + 1) * size;
      let cell = group * size;
      while (cell < end && cells[cell] === 0) cell += 1;
      if (cell < end) found[length++] = group;
    }
    return found.subarray(0, length);
  }

  column({ where }: CountMeasure, groups: Int32Array): MeasureColumn {
    const { classes } = this.#factor;
    return laterColumn('add', () => groupSums(this.#cells, groups, classes.size, classes.passing(where)));
  }
}

function count(
  cells: Int32Array,
  ids: Int32Array,
  size: number,
  classOf: Int32Array,
  words: Words,
  from: number,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = (ids[i] as number) * size + (classOf[words[from + i] as number] as number);
    cells[cell] = (cells[cell] as number) + 1;
  }
}
