import { CallboardError, problem } from '../problem.js';
import type { Block } from './block.js';
import type { BlockBuffers } from './block-buffers.js';
import { Interner } from './interner.js';
import { isAscending } from './is-ascending.js';
import type { KeyCoder } from './key-codes.js';
import type { PartialKey } from './partial.js';
import type { PlanKey } from './plan.js';

/** Up to this many cells are addressed directly: eight megabytes a sum. */
const directCells = 1 << 20;

/** A key's part in a combination of codes: its code times its stride. The first key is the most significant one. */
interface GroupKey {
  readonly name: string;
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
  readonly #ids: Int32Array;
  /** Combinations, where they are no numbers of groups: whole numbers, in doubles where they may pass 2^31. */
  readonly #codes: Int32Array | Float64Array;

  /** `cells`: how many each group has. */
  constructor(
    planKeys: readonly PlanKey[],
    coderOf: (key: PlanKey) => KeyCoder,
    cells: number,
    buffers: BlockBuffers,
  ) {
    let combinations = 1;
    const keys: GroupKey[] = [];
    for (const key of planKeys.toReversed()) {
      const coder = coderOf(key);
      keys.unshift({ name: key.name, coder, stride: combinations });
      combinations *= coder.size;
    }
    const limit = Number.MAX_SAFE_INTEGER;
    if (combinations > limit) throw new CallboardError(problem('too-many-parts', { limit }));
    this.#keys = keys;
    this.combinations = combinations;
    this.#interner = combinations * cells <= directCells ? null : new Interner();
    this.#ids = buffers.ints();
    this.#ids.fill(0);
    this.#codes = combinations < 2 ** 31 ? this.#ids : buffers.doubles();
  }

  /** Whether all rows are of one group. */
  get isOne(): boolean {
    return this.#keys.length === 0;
  }

  /** One more than the largest number so far. */
  get size(): number {
    return this.#interner?.size ?? this.combinations;
  }

  /** The numbers of the groups of the block's rows. */
  of(block: Block): Int32Array {
    const [first, second, ...others] = this.#keys;
    const codes = this.#codes;
    if (first !== undefined && second !== undefined) {
      const [own, other] = [first.coder.codes(block), second.coder.codes(block)];
      if (codes instanceof Int32Array)
        combineInts(codes, own, first.stride, other, second.stride, block.length);
      else combineDoubles(codes, own, first.stride, other, second.stride, block.length);
      for (const { coder, stride } of others) addCodes(codes, coder.codes(block), stride, block.length);
    } else if (first !== undefined) {
      const own = first.coder.codes(block);
      if (this.#interner === null) return own;
      codes.set(own);
    }
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
  decode(groups: Int32Array): PartialKey[] {
    const combinations = this.#combinationsOf(groups);
    return this.#keys.map(({ name, coder, stride }) => {
      const codes = new Float64Array(groups.length);
      for (let g = 0; g < codes.length; g += 1)
        codes[g] = Math.floor((combinations[g] as number) / stride) % coder.size;
      return coder.decode(name, codes);
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

function inverse(order: Int32Array): Int32Array {
  const ranks = new Int32Array(order.length);
  for (let rank = 0; rank < order.length; rank += 1) ranks[order[rank] as number] = rank;
  return ranks;
}

// Arrays of one kind a loop: one that meets several is compiled to ask each time.
function combineInts(
  codes: Int32Array,
  own: Int32Array,
  stride: number,
  others: Int32Array,
  otherStride: number,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1)
    codes[i] = Math.imul(own[i] as number, stride) + Math.imul(others[i] as number, otherStride);
}

function combineDoubles(
  codes: Float64Array,
  own: Int32Array,
  stride: number,
  others: Int32Array,
  otherStride: number,
  rows: number,
): void {
  for (let i = 0; i < rows; i += 1)
    codes[i] = (own[i] as number) * stride + (others[i] as number) * otherStride;
}

function addCodes(codes: Int32Array | Float64Array, others: Int32Array, stride: number, rows: number): void {
  for (let i = 0; i < rows; i += 1) codes[i] = (codes[i] as number) + (others[i] as number) * stride;
}

function number(ids: Int32Array, codes: Int32Array | Float64Array, interner: Interner, rows: number): void {
  for (let i = 0; i < rows; i += 1) ids[i] = interner.intern(codes[i] as number);
}
