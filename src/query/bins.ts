/**
 * Log-linear buckets for percentiles that merge. Integers below 64 have a bucket each (so 0 is its own); above, every
 * power of two is cut into 64 equal buckets. A bucket's middle is within 1/128 (0.8 %) of any value in it, and the
 * edges are integers, so every executor counts into the same bins.
 */
export type BinScheme = 'log-64';

/** The one scheme there is. Values are non-negative integers below 2^53. */
export const binScheme: BinScheme = 'log-64';

/** Number of buckets: 64 exact ones and 64 for each power of two from 2^6 to 2^52. */
export const binCount = 64 + 47 * 64;

/** The bucket of a non-negative integer. */
export function binOf(value: number): number {
  if (value < 64) return value;
  if (value < 4294967296) {
    const shift = 25 - Math.clz32(value);
    return shift * 64 + (value >>> shift);
  }
  // Bit operations see 32 bits: larger values are brought down by an exact power of two.
  const shift = 57 - Math.clz32(Math.floor(value / 4294967296));
  return shift * 64 + Math.floor(value / 2 ** shift);
}

/** Smallest integer of a bucket. */
export function binLow(bin: number): number {
  if (bin < 128) return bin;
  const shift = Math.floor(bin / 64) - 1;
  return (bin - shift * 64) * 2 ** shift;
}

/** Middle of the integers of a bucket: what stands for them. */
export function binMiddle(bin: number): number {
  return (binLow(bin) + binLow(bin + 1) - 1) / 2;
}

/**
 * The p-quantile by nearest rank, ⌈p·n⌉, as the middle of its bucket: within 0.8 % of the exact value.
 * Bins ascend. Null where there is nothing counted.
 */
export function quantile(bin: ArrayLike<number>, count: ArrayLike<number>, p: number): number | null {
  let n = 0;
  for (let i = 0; i < count.length; i += 1) n += count[i] as number;
  if (n === 0) return null;
  const rank = Math.max(1, Math.ceil(p * n));
  let seen = 0;
  for (let i = 0; i < count.length; i += 1) {
    seen += count[i] as number;
    if (seen >= rank) return binMiddle(bin[i] as number);
  }
  return null;
}
