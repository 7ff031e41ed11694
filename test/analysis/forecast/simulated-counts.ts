/** Uniform numbers in 0…1, the same for a seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** Counts of a mean; of large ones by the normal that is near enough there. */
export function poisson(next: () => number, mean: number): number {
  if (mean > 200) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(next)));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = next(); product > limit; product *= next()) count++;
  return count;
}

export interface Centre {
  readonly seed: number;
  readonly days: number;
  /** Values of a day. */
  readonly slots: number;
  /** Contacts of a mean slot. */
  readonly mean: number;
  /** Standard deviation of the logarithm of a day's level. */
  readonly daySpread: number;
  /** Of how the level wanders from day to day. */
  readonly drift: number;
}

/** Counts with weekdays (Sundays closed), a shape of the day, days that are busier than others and a level that wanders. */
export function simulatedCounts({ seed, days, slots, mean, daySpread, drift }: Centre): Float64Array {
  const next = chance(seed);
  const places = [1.3, 1.1, 1, 1, 0.95, 0.5, Number.NaN];
  let level = 0;
  return Float64Array.from(
    Array.from({ length: days }, (_, d) => {
      level += drift * normal(next);
      const factor = places[d % 7]! * Math.exp(level + daySpread * normal(next));
      return Array.from({ length: slots }, (__, i) =>
        Number.isNaN(factor)
          ? Number.NaN
          : poisson(next, mean * factor * (1 + 0.7 * Math.sin((2 * Math.PI * i) / slots))),
      );
    }).flat(),
  );
}
