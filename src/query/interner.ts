/**
 * Numbers to dense numbers: gives each distinct non-negative key the next number 0, 1, 2 …. Open addressing over typed
 * arrays, so that a million keys are no million objects.
 */
export class Interner {
  #slots = new Int32Array(1024).fill(-1);
  #keys = new Float64Array(512);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The keys in the order of their numbers. */
  keys(): Float64Array {
    return this.#keys.subarray(0, this.#size);
  }

  /** The number of a key, new or not. */
  intern(key: number): number {
    if (this.#size === this.#keys.length) this.#grow();
    const mask = this.#slots.length - 1;
    let slot = hash(key) & mask;
    for (;;) {
      const found = this.#slots[slot] as number;
      if (found === -1) break;
      if (this.#keys[found] === key) return found;
      slot = (slot + 1) & mask;
    }
    const id = this.#size;
    this.#slots[slot] = id;
    this.#keys[id] = key;
    this.#size += 1;
    return id;
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    keys.set(this.#keys);
    this.#keys = keys;
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let id = 0; id < this.#size; id += 1) {
      let slot = hash(keys[id] as number) & mask;
      while (this.#slots[slot] !== -1) slot = (slot + 1) & mask;
      this.#slots[slot] = id;
    }
  }
}

/** Mixes both halves of a whole number below 2^53, so that keys with a common stride spread. */
function hash(key: number): number {
  const high = Math.floor(key / 4294967296);
  let mixed = Math.imul((key - high * 4294967296) | 0, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
