/**
 * Seeded random numbers: Chris Doty-Humphrey's sfc32. Each matter draws from a stream of its own, named by a word, so
 * that a change to one (another comment, one more survey) leaves the others as they were.
 */
export class Random {
  readonly #state: Int32Array;
  #spareNormal: number | undefined;

  constructor(seed: number, stream: string) {
    if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`invalid seed: ${seed}`);
    this.#state = Int32Array.of(seed, Math.floor(seed / 2 ** 32), hashOf(stream), 1);
    for (let i = 0; i < 15; i += 1) this.unit();
  }

  /** From 0 up to, not including, 1. */
  unit(): number {
    const state = this.#state;
    const [a, b, c, counter] = [state[0]!, state[1]!, state[2]!, state[3]!];
    const sum = (a + b + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    state[3] = (counter + 1) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number {
    return Math.floor(this.unit() * below);
  }

  /** A number from `from` up to `to`. */
  between(from: number, to: number): number {
    return from + (to - from) * this.unit();
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }

  /** An index, each as likely as its share of the weights: `cumulated` are their running sums. */
  index(cumulated: ArrayLike<number>): number {
    const at = this.unit() * cumulated[cumulated.length - 1]!;
    let index = 0;
    while (cumulated[index]! <= at) index += 1;
    return index;
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.unit());
  }

  /** Mean 0, standard deviation 1 (Box and Muller). */
  normal(): number {
    const spare = this.#spareNormal;
    if (spare !== undefined) {
      this.#spareNormal = undefined;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.unit()));
    const angle = 2 * Math.PI * this.unit();
    this.#spareNormal = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /** Log-normal with that mean; `spread` is its standard deviation over its mean. */
  lognormal(mean: number, spread: number): number {
    const variance = Math.log(1 + spread * spread);
    return mean * Math.exp(Math.sqrt(variance) * this.normal() - variance / 2);
  }
}

/** Running sums, for {@link Random.index}. */
export function cumulated(weights: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(weights, (weight) => (sum += weight));
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
