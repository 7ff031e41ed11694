import type { Zone } from '../time/zone.js';
import { type Block, blockRows } from './block.js';
import { Interner } from './interner.js';
import { type CombinedCodes, type KeyCoder, keyCoder } from './key-codes.js';
import type { QueryPlan } from './plan.js';
import type { TableView } from './table-view.js';

/** Up to this many cells are addressed directly: eight megabytes a sum. */
const directCells = 1 << 20;

/** A key's part in a combination of codes: its code times its stride. The first key is the most significant one. */
interface GroupKey {
  readonly coder: KeyCoder;
  readonly stride: number;
}

/**
 * A number for each group of a plan: the combination of its keys' codes where there can be few; else those that occur are
 * numbered as they are met.
 */
export class GroupNumbers {
  /** How many groups there can be. */
  readonly combinations: number;
  readonly #keys: readonly GroupKey[];
  readonly #interner: Interner | null;
  readonly #ids = new Int32Array(blockRows);
  /** Combinations, where they are no numbers of groups. */
  readonly #codes: CombinedCodes;

  /** `cells`: how many each group has. */
  constructor(plan: QueryPlan, view: TableView, zone: Zone, cells: number) {
    let combinations = 1;
    const keys: GroupKey[] = [];
    for (const key of plan.keys.toReversed()) {
      const coder = keyCoder(key, view, plan, zone);
      keys.unshift({ coder, stride: combinations });
      combinations *= coder.size;
    }
    if (combinations > Number.MAX_SAFE_INTEGER) throw new RangeError('too many combinations of keys');
    this.#keys = keys;
    this.combinations = combinations;
    this.#interner = combinations * cells <= directCells ? null : new Interner();
    this.#codes = combinations < 2 ** 31 ? this.#ids : new Float64Array(blockRows);
  }

  /** One more than the largest number so far. */
  get size(): number {
    return this.#interner?.size ?? this.combinations;
  }

  /** The numbers of the groups of the block's rows. */
  of(block: Block): Int32Array {
    const codes = this.#codes;
    codes.fill(0, 0, block.length);
    for (const { coder, stride } of this.#keys) coder.addTo(codes, block, stride);
    if (this.#interner !== null) number(this.#ids, codes, this.#interner, block.length);
    return this.#ids;
  }

  /** The listed groups in the order of their keys. */
  ordered(groups: Int32Array): Int32Array {
    const keys = this.#keys.map(({ coder, stride }) => ({ stride, size: coder.size, order: coder.order() }));
    const ranks = keys.map(({ order }) => inverse(order));
    // A group's combination with each code's place in the order in its place: ascending as groups are ordered.
    const places = Float64Array.from(groups, (group) => {
      const combination = this.#combinationOf(group);
      return keys.reduce(
        (sum, { stride, size }, at) =>
          sum + (ranks[at]![Math.floor(combination / stride) % size] as number) * stride,
        0,
      );
    });
    if (places.every((place, at) => at === 0 || (places[at - 1] as number) < place)) return groups;
    return Int32Array.from(places.sort(), (place) =>
      this.#groupOf(
        keys.reduce(
          (sum, { stride, size, order }) =>
            sum + (order[Math.floor(place / stride) % size] as number) * stride,
          0,
        ),
      ),
    );
  }

  /** The key columns of some groups. */
  decode(groups: Int32Array): ReturnType<KeyCoder['decode']>[] {
    return this.#keys.map(({ coder, stride }) =>
      coder.decode(
        Float64Array.from(groups, (group) => Math.floor(this.#combinationOf(group) / stride) % coder.size),
      ),
    );
  }

  #combinationOf(group: number): number {
    return this.#interner === null ? group : (this.#interner.keys()[group] as number);
  }

  #groupOf(combination: number): number {
    return this.#interner === null ? combination : this.#interner.intern(combination);
  }
}

function inverse(order: Int32Array): Int32Array {
  const ranks = new Int32Array(order.length);
  order.forEach((code, rank) => (ranks[code] = rank));
  return ranks;
}

function number(ids: Int32Array, codes: CombinedCodes, interner: Interner, rows: number): void {
  for (let i = 0; i < rows; i += 1) ids[i] = interner.intern(codes[i] as number);
}
