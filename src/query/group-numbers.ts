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
    const combinations = this.#combinationsOf(groups);
    const places = new Float64Array(groups.length);
    const back = this.#keys.map(({ coder, stride }) => {
      const order = coder.order();
      addMapped(places, combinations, stride, coder.size, inverse(order));
      return { stride, size: coder.size, order };
    });
    if (isAscending(places)) return groups;
    places.sort();
    const sorted = new Float64Array(groups.length);
    for (const { stride, size, order } of back) addMapped(sorted, places, stride, size, order);
    const interner = this.#interner;
    return Int32Array.from(interner === null ? sorted : sorted.map((key) => interner.intern(key)));
  }

  /** The key columns of some groups. */
  decode(groups: Int32Array): ReturnType<KeyCoder['decode']>[] {
    const combinations = this.#combinationsOf(groups);
    return this.#keys.map(({ coder, stride }) => {
      const codes = new Float64Array(groups.length);
      for (let g = 0; g < codes.length; g += 1)
        codes[g] = Math.floor((combinations[g] as number) / stride) % coder.size;
      return coder.decode(codes);
    });
  }

  #combinationsOf(groups: Int32Array): Float64Array {
    const keys = this.#interner?.keys();
    const combinations = Float64Array.from(groups);
    return keys === undefined ? combinations : combinations.map((group) => keys[group] as number);
  }
}

/** Adds to combinations of one kind of digits another one: `of` tells it of each digit of a key. */
function addMapped(to: Float64Array, from: Float64Array, stride: number, size: number, of: Int32Array): void {
  for (let i = 0; i < to.length; i += 1) {
    const digit = Math.floor((from[i] as number) / stride) % size;
    to[i] = (to[i] as number) + (of[digit] as number) * stride;
  }
}

function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i += 1)
    if ((values[i - 1] as number) > (values[i] as number)) return false;
  return true;
}

function inverse(order: Int32Array): Int32Array {
  const ranks = new Int32Array(order.length);
  for (let rank = 0; rank < order.length; rank += 1) ranks[order[rank] as number] = rank;
  return ranks;
}

function number(ids: Int32Array, codes: CombinedCodes, interner: Interner, rows: number): void {
  for (let i = 0; i < rows; i += 1) ids[i] = interner.intern(codes[i] as number);
}
