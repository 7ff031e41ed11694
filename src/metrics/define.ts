import type { Measure, PlanPart } from '../query/plan.js';
import type { TablePart } from '../data/part-tables.js';
import type { Scales } from '../data/contact-data.js';
import type { MetricId } from './catalog/ids.js';
import type { IntervalLack, IntervalNeeds } from './from-intervals.js';
import type { MetricComponent, ReasonCode } from './table.js';

/** What a metric may know of the data before it names its measures. */
export interface DataFacts {
  /** Channels that occur in the data ('voice' stands for rows without one). */
  readonly channels: readonly string[];
  readonly scales: Scales;
  /** The instants at which the data start and end, epoch ms; null where they have no span. */
  /** The fewest customers that a value may be of; undefined or 0 where any number will do. */
  readonly minCell?: number;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  /** Whether a row of a part has a field. */
  has(part: TablePart, field: string): boolean;
}

export type Better = 'higher' | 'lower' | 'none';

/** `money` is in the data set's currency, `per-hour` a count an hour. */
export type Unit = 'count' | 'ratio' | 'seconds' | 'score' | 'points' | 'money' | 'per-hour';

/** What n counts; `period` is a row of the ledger, of headcount or of customers. */
export type Counted = 'leg' | 'conversation' | 'response' | 'evaluation' | 'shift' | 'period';

/** Sums by the names that `needs` gave them: integers in the columns' units (ms, ten-thousandths), or a histogram. */
export interface Sums {
  /** The sum of a count, sum, sum of squares or maximum (NaN where there is none). */
  number(name: string): number;
  /** The bins of a histogram, ascending, with their counts. */
  bins(name: string): { readonly bin: ArrayLike<number>; readonly count: ArrayLike<number> };
  /** The stretch of time that they are of. */
  readonly time: SumsTime;
}

export interface SumsTime {
  /** Its length in days of the wall clock; NaN where it is none, as of the cell of a cycle, or of some hours of the week. */
  readonly days: number;
  /** Whether it is a bucket of several, or a cell of a cycle: rows that are not wholly in it were cut. */
  readonly isBucket: boolean;
}

/** Sums of the rows of a further part, which a metric reads beside those of its own. */
export interface FurtherNeeds {
  readonly part: PlanPart;
  /** What the rows of contacts are; legs by default. */
  readonly unit?: 'leg' | 'conversation';
  /** Fields of the part without which the data cannot answer the metric. */
  readonly fields: readonly string[];
  readonly measures: Readonly<Record<string, Measure>>;
  /** The metric can do without: where the part lacks a field or dimension, its sums are those of no rows. */
  readonly optional?: true;
}

/** Stretches of time for which the catalogue states targets: a month of the calendar, a year from any day on. */
export type TargetLength = 'month' | 'year';

/** A 95 % interval, in the metric's published unit. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * What a value is an estimate by, so that two of them can be compared, in the metric's published unit: of a proportion its
 * counts; of others the variance of the value (its standard error, squared) and the degrees of freedom of that.
 */
export type Estimate =
  | { readonly kind: 'proportion'; readonly successes: number; readonly n: number }
  | { readonly kind: 'spread'; readonly value: number; readonly variance: number; readonly df: number };

/**
 * What a metric makes of its sums: pure functions, in the metric's published unit (fractions, seconds, points), NaN for
 * null. They give numbers rather than an object, so that a column of a hundred thousand groups is no heap of objects.
 */
export interface Formula<P extends object = Readonly<Record<string, unknown>>> {
  /** NaN exactly where the denominator is 0 or nothing was measured. */
  value(sums: Sums, parameters: P): number;
  /** NaN where the metric is no quotient. */
  numerator(sums: Sums, parameters: P): number;
  denominator(sums: Sums, parameters: P): number;
  /** Sample size. */
  n(sums: Sums, parameters: P): number;
  /** Null where no interval is defined for these sums. */
  bounds?(sums: Sums, parameters: P): Bounds | null;
  /** What the interval of a change is made of; null where `bounds` is. A metric with an interval has it. */
  estimate?(sums: Sums, parameters: P): Estimate | null;
  /** Where it is published beside the interval; NaN for n = 0. */
  standardError?(sums: Sums, parameters: P): number;
  /** What the value is put together from, where it is. */
  components?(sums: Sums, parameters: P): readonly MetricComponent[];
}

/** What a metric's number is, as plain data for readers: the parameters that matter for the variant chosen. */
export type Variant = Readonly<
  Record<string, string | number | boolean | readonly string[] | Readonly<Record<string, number>>>
>;

/**
 * A metric: the measures that it needs and pure functions of their sums. It never sees rows.
 * Besides its own names, `needs` gives coverage: `used`, and for each reason to leave a row out a count of those that it
 * left out, `excluded:<reason>` (each row for one reason; used and excluded rows together are the eligible ones). For
 * each field that counts as 0 where it is absent it gives a count of its presence, `present:<field>`.
 */
export interface MetricDefinition<P extends object = Readonly<Record<string, unknown>>> {
  readonly id: MetricId;
  readonly unit: Unit;
  /** What stands above and below the line where it is not what the unit says: of a share of money, money. */
  readonly sumsIn?: 'money';
  /** It may be less than 0: of what came in, more went out. */
  readonly signed?: true;
  readonly better: Better;
  /** Which is better instead where the data say so. */
  betterOf?(parameters: P): Better;
  /** Which rows it adds up; contacts, where nothing is said. */
  readonly part?: PlanPart;
  /** Of which part they are instead where its parameters may choose. */
  partOf?(parameters: P): PlanPart;
  readonly counts: Counted;
  /** What it counts instead where its parameters may choose. */
  countsOf?(parameters: P): Counted;
  /** Fields of its part without which the data cannot answer it, for `describe()`. */
  readonly fields: readonly string[];
  /** It can do without its own part too, as it can without a further one that is optional: some part is enough. */
  readonly optional?: true;
  /** Further fields that a variant cannot do without; where the data are not known, those that it reads of any. */
  variantFields?(parameters: P, facts?: DataFacts): readonly string[];
  /** Every parameter with its default for data on the usual scales and channels. */
  readonly parameters: P;
  /** Throws with the value named where a host's parameters have a wrong form; gives them with defaults filled in. */
  resolve(parameters: Readonly<Record<string, unknown>>, facts: DataFacts): P;
  variantOf(parameters: P): Variant;
  readonly interval: 'none' | 'wilson' | 'mean' | 'nps' | 'ratio';
  /** Below it, status is `unclear`. */
  readonly minSample: number;
  /** Target of the catalogue, only where metrics.md states one. */
  readonly target?: number;
  /** The same where it is stated for stretches of time of some length alone; null for one that is none of these. */
  targetOf?(parameters: P, length: TargetLength | null): number | undefined;
  readonly approximate?: true;
  /** Why the value is null where nothing is in the denominator, or its sums make none. Without sums, the former. */
  emptyReason(parameters: P, sums?: Sums): ReasonCode;
  /** Fields that bear on its measures where it is grouped or filtered by them. */
  readonly readsAsked?: readonly string[];
  /** `asked`: those of `readsAsked` that it is grouped or filtered by. */
  needs(parameters: P, facts: DataFacts, asked: ReadonlySet<string>): Readonly<Record<string, Measure>>;
  /** Sums of further parts, by names of their own. */
  alsoNeeds?(parameters: P, facts: DataFacts): readonly FurtherNeeds[];
  /**
   * What it reads of rows of intervals where the data have no contacts but these; without it they cannot answer it. For
   * metrics of contacts alone.
   */
  fromIntervals?(parameters: P): IntervalNeeds | IntervalLack;
  readonly formula: Formula<P>;
}

/** Checks nothing at run time; it is here so that each metric's file is typed where it is written. */
export function defineMetric<P extends object>(definition: MetricDefinition<P>): MetricDefinition<P> {
  return definition;
}
