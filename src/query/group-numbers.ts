import type { Zone } from '../time/zone.js';
import { type Block, blockRows } from './block.js';
import { type GroupIds, type KeyCoder, keyCoder } from './key-codes.js';
import type { QueryPlan } from './plan.js';
import type { TableView } from './table-view.js';

/** A key's part in a group number: its code times its stride. The first key is the most significant one. */
export interface GroupKey {
  readonly coder: KeyCoder;
  readonly stride: number;
}

/** A number for each combination of a plan's keys. */
export class GroupNumbers {
  readonly keys: readonly GroupKey[];
  /** How many numbers there can be. */
  readonly size: number;
  readonly #ids: GroupIds;

  constructor(plan: QueryPlan, view: TableView, zone: Zone) {
    let size = 1;
    const keys: GroupKey[] = [];
    for (const key of plan.keys.toReversed()) {
      const coder = keyCoder(key, view, plan, zone);
      keys.unshift({ coder, stride: size });
      size *= coder.size;
    }
    this.keys = keys;
    this.size = size;
    this.#ids = size < 2 ** 31 ? new Int32Array(blockRows) : new Float64Array(blockRows);
  }

  /** The group numbers of the block's rows. */
  of(block: Block): GroupIds {
    this.#ids.fill(0, 0, block.length);
    for (const { coder, stride } of this.keys) coder.addTo(this.#ids, block, stride);
    return this.#ids;
  }
}

/** A key's code in a group number. */
export function codeIn(key: GroupKey, group: number): number {
  return Math.floor(group / key.stride) % key.coder.size;
}
