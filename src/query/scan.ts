import { BinCounts } from './bin-counts.js';
import type { Block } from './block.js';
import type { BlockBuffers } from './block-buffers.js';
import { CountCells } from './count-cells.js';
import { DistinctIds } from './distinct-ids.js';
import type { Factors, Sums } from './factors.js';
import { GroupNumbers } from './group-numbers.js';
import { LargestValues } from './largest-values.js';
import type { KeyCoder } from './key-codes.js';
import type { MeasureColumn, Partial } from './partial.js';
import { measureKey, type PlanKey } from './plan.js';
import { oneGroup, rowGroups } from './row-groups.js';
import type { RowValues } from './row-values.js';
import type { BlockWords, RowWords } from './row-words.js';
import { ValueCells } from './value-cells.js';

/** Adds up the measures of one plan by its groups, block by block. */
export class Scan {
  readonly #groups: GroupNumbers;
  readonly #counts: CountCells;
  readonly #sums: readonly Sums[];

  constructor(
    keys: readonly PlanKey[],
    factors: Factors,
    coderOf: (key: PlanKey) => KeyCoder,
    values: RowValues,
    buffers: BlockBuffers,
  ) {
    const cells = Math.max(factors.sums.length, ...factors.counts.map(({ classes }) => classes.size));
    this.#groups = new GroupNumbers(keys, coderOf, cells, buffers);
    const counts = factors.counts.map((factor) => new CountCells(factor, this.#groups.combinations));
    this.#counts = counts[0] as CountCells;
    this.#sums = [
      ...counts,
      ...(factors.sums.length > 0 ? [new ValueCells(factors.sums, values)] : []),
      ...factors.largest.map((known) => new LargestValues(known, values)),
      ...factors.histograms.map((known) => new BinCounts(known, values, this.#groups.combinations)),
      ...factors.distinct.map((known) => new DistinctIds(known, values)),
    ] as readonly Sums[];
  }

  /** Adds the rows of a block. */
  add(block: Block, wordsOf: (words: RowWords) => BlockWords): void {
    const ids = this.#groups.of(block);
    const groups = this.#groups.isOne
      ? oneGroup(ids, block.length)
      : rowGroups(ids, this.#groups.size, block.length);
    for (const sums of this.#sums) sums.add(block, groups, wordsOf);
  }

  /** What was added up: groups that hold a row, in the order of their keys. */
  result(): Partial {
    const groups = this.#groups.ordered(this.#counts.occupied());
    const measures = new Map<string, MeasureColumn>();
    for (const sums of this.#sums) {
      for (const measure of sums.measures) {
        measures.set(measureKey(measure), sums.column(measure, groups));
      }
    }
    return { groups: groups.length, keys: this.#groups.decode(groups), measures };
  }
}
