import type { Zone } from '../time/zone.js';
import { BinCounts } from './bin-counts.js';
import type { Block } from './block.js';
import { CountCells } from './count-cells.js';
import { DistinctIds } from './distinct-ids.js';
import type { Factors, FactorSums } from './factors.js';
import { GroupNumbers } from './group-numbers.js';
import type { MeasureColumn, Partial } from './partial.js';
import { measureKey, type QueryPlan } from './plan.js';
import type { RowValues } from './row-values.js';
import type { BlockWords, RowWords } from './row-words.js';
import type { TableView } from './table-view.js';
import { ValueCells } from './value-cells.js';

/** Adds up the measures of one plan by its groups, block by block. */
export class Scan {
  readonly #groups: GroupNumbers;
  readonly #counts: CountCells;
  readonly #sums: readonly FactorSums[];

  constructor(plan: QueryPlan, factors: Factors, view: TableView, values: RowValues, zone: Zone) {
    const cells = Math.max(...[...factors.counts, ...factors.values].map(({ classes }) => classes.size));
    this.#groups = new GroupNumbers(plan, view, zone, cells);
    const counts = factors.counts.map((factor) => new CountCells(factor));
    this.#counts = counts[0] as CountCells;
    this.#sums = [
      ...counts,
      ...factors.values.map((factor) => new ValueCells(factor, values)),
      ...factors.histograms.map((factor) => new BinCounts(factor, values, this.#groups.combinations)),
      ...factors.distinct.map((factor) => new DistinctIds(factor, values)),
    ] as readonly FactorSums[];
  }

  /** Adds the rows of a block. */
  add(block: Block, wordsOf: (words: RowWords) => BlockWords): void {
    const ids = this.#groups.of(block);
    const groups = this.#groups.size;
    for (const sums of this.#sums) sums.add(block, ids, groups, wordsOf(sums.factor.words));
  }

  /** What was added up: groups that hold a row, in the order of their keys. */
  result(): Partial {
    const groups = this.#groups.ordered(this.#counts.occupied());
    const measures = new Map<string, MeasureColumn>();
    for (const sums of this.#sums) {
      for (const measure of sums.factor.measures) {
        measures.set(measureKey(measure), sums.column(measure, groups));
      }
    }
    return { groups: groups.length, keys: this.#groups.decode(groups), measures };
  }
}
