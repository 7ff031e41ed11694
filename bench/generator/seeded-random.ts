/**
 * Random numbers that are the same on every machine: Chris Doty-Humphrey's sfc32, in 32-bit integer arithmetic only.
 * What is made of them here uses + − × ÷ alone, which IEEE 754 fixes to the bit; Math.log and its like are not fixed.
 */
export class SeededRandom {
  /** a, b, c and the counter. */
  readonly #state: Int32Array;

  constructor(seed: number) {
    this.#state = Int32Array.of(0, seed, 0x9e3779b9, 1);
    for (let i = 0; i < 12; i += 1) this.unit();
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
    return (sum >>> 0) / 4294967296;
  }

  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number {
    return Math.floor(this.unit() * below);
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** Whole numbers with the given mean, most of them small and few of them large: waits, talk times, money. */
  skewed(mean: number): number {
    return Math.floor(8 * mean * this.unit() * this.unit() * this.unit());
  }
}
