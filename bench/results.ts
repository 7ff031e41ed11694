import type { Timings } from './browser/timings.js';
import type { ContenderName } from './contenders/contenders.js';
import type { Machine } from './machine.js';
import { median } from './median.js';
import type { Size } from './options.js';

export type Measure = keyof Timings;

/** A run of the bench, as it is written to `bench/results/`. */
export interface Results {
  readonly takenAt: string;
  readonly machine: Machine;
  /** Ascending. */
  readonly sizes: readonly SizeResults[];
}

export interface SizeResults {
  readonly size: Size;
  readonly rows: number;
  readonly bytes: number;
  readonly commentBytes: number;
  /** A round each, in the order in which they were run. */
  readonly rounds: readonly Round[];
}

export type Round = Readonly<Partial<Record<ContenderName, Timings>>>;

export function contendersIn({ rounds }: SizeResults): readonly ContenderName[] {
  return Object.keys(rounds[0] ?? {}) as ContenderName[];
}

/** The median over the rounds; NaN of a contender that was not there. */
export function medianOf({ rounds }: SizeResults, name: ContenderName, measure: Measure): number {
  return median(rounds.map((round) => round[name]?.[measure] ?? Number.NaN));
}

/** How many times another one's figure a contender's is, by rounds, and then the median. */
export function ratioOf(
  { rounds }: SizeResults,
  name: ContenderName,
  other: ContenderName,
  measure: Measure,
): number {
  return median(
    rounds.map((round) => (round[name]?.[measure] ?? Number.NaN) / (round[other]?.[measure] ?? Number.NaN)),
  );
}
