import type { Block } from './block.js';
import type { CountMeasure, Factor, FactorSums } from './factors.js';
import { groupSums } from './group-sums.js';
import type { MeasureColumn } from './partial.js';
import type { BlockWords, Words } from './row-words.js';

/** How many rows there are of each group and class of words: all counts of a plan at once. */
export class CountCells implements FactorSums<CountMeasure> {
  readonly factor: Factor<CountMeasure>;
  #cells = new Int32Array(0);

  constructor(factor: Factor<CountMeasure>) {
    this.factor = factor;
  }

  add(block: Block, ids: Int32Array, groups: number, { words, from }: BlockWords): void {
    const { size, classOf } = this.factor.classes;
    if (groups * size > this.#cells.length) {
      const longer = new Int32Array(Math.max(groups * size, this.#cells.length * 2));
      longer.set(this.#cells);
      this.#cells = longer;
    }
    count(this.#cells, ids, size, classOf, words, from, block.length);
  }

  /** The groups that have rows, ascending. */
  occupied(): Int32Array {
    const { size } = this.factor.classes;
    const found: number[] = [];
    for (let cell = 0; cell < this.#cells.length; cell += 1) {
      if (this.#cells[cell] === 0) continue;
      const group = Math.floor(cell / size);
      found.push(group);
      cell = (group + 1) * size - 1;
    }
    return Int32Array.from(found);
  }

  column({ where }: CountMeasure, groups: Int32Array): MeasureColumn {
    const { classes } = this.factor;
    return { kind: 'add', values: groupSums(this.#cells, groups, classes.size, classes.passing(where)) };
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
