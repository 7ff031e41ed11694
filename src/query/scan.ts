import type { Zone } from '../time/zone.js';
import type { Block } from './block.js';
import { FactorSums } from './factor-sums.js';
import type { Factor } from './factors.js';
import { GroupNumbers } from './group-numbers.js';
import type { QueryPlan } from './plan.js';
import type { RowValues } from './row-values.js';
import type { TableView } from './table-view.js';

/** Adds up the measures of one plan, block by block: the sums of each factor by the plan's groups. */
export class Scan {
  readonly groups: GroupNumbers;
  readonly sums: readonly FactorSums[];

  constructor(plan: QueryPlan, factors: readonly Factor[], view: TableView, values: RowValues, zone: Zone) {
    this.groups = new GroupNumbers(plan, view, zone);
    this.sums = factors.map((factor) => new FactorSums(factor, this.groups.size, values));
  }

  /** Adds the rows of a block. */
  add(block: Block): void {
    const ids = this.groups.of(block);
    for (const sums of this.sums) sums.add(block, ids);
  }
}
