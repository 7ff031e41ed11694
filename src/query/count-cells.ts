import type { Block } from './block.js';
import type { CountFactor, CountMeasure, Sums } from './factors.js';
import { groupSums } from './group-sums.js';
import { laterColumn } from './later-column.js';
import type { MeasureColumn } from './partial.js';
import type { RowGroups } from './row-groups.js';
import type { BlockWords, RowWords, Words } from './row-words.js';
import type { WordClasses } from './word-classes.js';

/** Stretches of rows are counted apart if they are so many times as long as there are classes. */
const rowsAClass = 16;

/** How many rows there are of each group and class of words: all counts of a plan at once. */
export class CountCells implements Sums<CountMeasure> {
  readonly #factor: CountFactor;
  readonly #classes: WordClasses;
  readonly #size: number;
  readonly #classOf: Int32Array | null;
  readonly #lanes: Int32Array;
  #cells = new Int32Array(0);

  /** `groups`: how many there can be. */
  constructor(factor: CountFactor, groups: number) {
    this.#factor = factor;
    this.#classes = factor.classes.simplest(groups);
    this.#size = this.#classes.size;
    this.#classOf = this.#classes.classOf;
    this.#lanes = new Int32Array(this.#size * 4);
  }

  get measures(): readonly CountMeasure[] {
    return this.#factor.measures;
  }

  add(block: Block, { ids, count, ends }: RowGroups, wordsOf: (words: RowWords) => BlockWords): void {
    const size = this.#size;
    if (count * size > this.#cells.length) this.#grow(count * size);
    const { words, from } = wordsOf(this.#factor.words);
    if (this.#classOf !== null)
      countClasses(this.#cells, ids, size, this.#classOf, words, from, block.length);
    else if (ends === null || block.length < ends.length * size * rowsAClass)
      countWords(this.#cells, ids, size, words, from, block.length);
    else this.#addStretches(ids, ends, words, from);
  }

  #addStretches(ids: Int32Array, ends: Int32Array, words: Words, from: number): void {
    const [size, cells, lanes] = [this.#size, this.#cells, this.#lanes];
    let start = 0;
    for (const end of ends) {
      countInLanes(lanes, size, words, from + start, from + end);
      const first = (ids[start] as number) * size;
      for (let at = 0; at < lanes.length; at += 1) {
        const cell = first + (at % size);
        cells[cell] = (cells[cell] as number) + (lanes[at] as number);
      }
      lanes.fill(0);
      start = end;
    }
  }

  #grow(size: number): void {
    const longer = new Int32Array(Math.max(size, this.#cells.length * 2));
    longer.set(this.#cells);
    this.#cells = longer;
  }

  /** The groups that have rows, ascending. */
  occupied(): Int32Array {
    const size = this.#size;
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
    const classes = this.#classes;
    return laterColumn('add', () => groupSums(this.#cells, groups, classes.size, classes.passing(where)));
  }
}

function countWords(
  cells: Int32Array,
  ids: Int32Array,
  size: number,
  words: Words,
  from: number,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    const cell = (ids[i] as number) * size + (words[from + i] as number);
    cells[cell] = (cells[cell] as number) + 1;
  }
}

function countClasses(
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

/** Rows of one group, four side by side: most are of few classes, and one would wait for the other's count. */
function countInLanes(lanes: Int32Array, size: number, words: Words, from: number, to: number): void {
  let i = from;
  for (; i + 4 <= to; i += 4) {
    const a = words[i] as number;
    const b = (words[i + 1] as number) + size;
    const c = (words[i + 2] as number) + size * 2;
    const d = (words[i + 3] as number) + size * 3;
    lanes[a] = (lanes[a] as number) + 1;
    lanes[b] = (lanes[b] as number) + 1;
    lanes[c] = (lanes[c] as number) + 1;
    lanes[d] = (lanes[d] as number) + 1;
  }
  for (; i < to; i += 1) {
    const a = words[i] as number;
    lanes[a] = (lanes[a] as number) + 1;
  }
}
