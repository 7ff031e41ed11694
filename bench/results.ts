import type { Timings } from './browser/timings.js';
import { type ContenderName, contenderNames } from './contenders/contenders.js';
import type { Machine } from './machine.js';
import { median } from './median.js';
import type { Size } from './options.js';

export type Measure = keyof Timings;

/** A run of the bench, or several put together, as it is written to `bench/results/`. */
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
  /** A hash of all that each contender was and was given: figures of others are not its own. */
  readonly made: Readonly<Partial<Record<ContenderName, string>>>;
  /** A round each, in the order in which they were run. Of a run that was ended, the last lacks some. */
  readonly rounds: readonly Round[];
  readonly deaths: readonly Death[];
}

export type Round = Readonly<Partial<Record<ContenderName, Timings>>>;

/** A contender that could not go on. It was not tried again in that run. */
export interface Death {
  readonly contender: ContenderName;
  /** About what it was, and what happened. */
  readonly what: string;
}

/** Those with figures or deaths, in the order in which contenders are listed. */
export function contendersIn({ rounds, deaths }: SizeResults): readonly ContenderName[] {
  return contenderNames.filter(
    (name) => rounds.some((round) => round[name]) || deaths.some(({ contender }) => contender === name),
  );
}

/** How many rounds have a contender's figures. */
export function roundsOf({ rounds }: SizeResults, name: ContenderName): number {
  return rounds.filter((round) => round[name]).length;
}

/** The median over the rounds that know it; NaN where none does. */
export function medianOf({ rounds }: SizeResults, name: ContenderName, measure: Measure): number {
  return median(known(rounds.map((round) => round[name]?.[measure])));
}

/** How many times another one's figure a contender's is, by rounds that have both, and then the median. */
export function ratioOf(
  { rounds }: SizeResults,
  name: ContenderName,
  other: ContenderName,
  measure: Measure,
): number {
  const ratios = rounds.map((round) => {
    const [figure, others] = [round[name]?.[measure], round[other]?.[measure]];
    return figure === undefined || others === undefined ? undefined : figure / others;
  });
  return median(known(ratios));
}

function known(values: readonly (number | undefined)[]): number[] {
  return values.filter((value): value is number => value !== undefined && !Number.isNaN(value));
}
