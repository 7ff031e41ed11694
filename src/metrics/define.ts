import type { Measure } from '../query/plan.js';
import type { Scales } from '../data/contact-data.js';
import type { MetricId } from './catalog/ids.js';
import type { ReasonCode } from './table.js';

/** What a metric may know of the data before it names its measures. */
export interface DataFacts {
  /** Channels that occur in the data ('voice' stands for rows without one). */
  readonly channels: readonly string[];
  readonly scales: Scales;
}

export type Unit = 'count' | 'ratio' | 'seconds' | 'score' | 'points';

/** Sums by the names that `needs` gave them: integers in the columns' units (ms, ten-thousandths), or a histogram. */
export interface Sums {
  /** The sum of a count, sum, sum of squares or maximum (NaN where there is none). */
  number(name: string): number;
  /** The bins of a histogram, ascending, with their counts. */
  bins(name: string): { readonly bin: ArrayLike<number>; readonly count: ArrayLike<number> };
}

/** What a metric makes of its sums. Everything is in the metric's published unit (fractions, seconds, points). */
export interface Evaluation {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number;
  readonly low?: number | null;
  readonly high?: number | null;
  /** Present exactly where value is null. */
  readonly reason?: ReasonCode;
}

/**
 * A metric: the measures that it needs and a pure function of their sums. It never sees rows.
 * Besides its own names, `needs` gives `eligible` and `used` (coverage) and, for each reason to leave rows out, a
 * count named `excluded:<reason>`.
 */
export interface MetricDefinition<P extends object = Readonly<Record<string, unknown>>> {
  readonly id: MetricId;
  readonly unit: Unit;
  readonly better: 'higher' | 'lower' | 'none';
  /** What n counts. */
  readonly counts: 'leg' | 'conversation' | 'response';
  /** Contact fields without which the data cannot answer it, for `describe()`. */
  readonly fields: readonly string[];
  readonly parameters: P;
  /** Throws with the value named where a host's parameters have a wrong form; gives them with defaults filled in. */
  resolve(parameters: Readonly<Record<string, unknown>>, facts: DataFacts): P;
  readonly interval: 'none' | 'wilson' | 'mean' | 'nps';
  /** Below it, status is `unclear`. */
  readonly minSample: number;
  /** Target of the catalogue, only where metrics.md states one. */
  readonly target?: number;
  readonly approximate?: true;
  needs(parameters: P, facts: DataFacts): Readonly<Record<string, Measure>>;
  evaluate(sums: Sums, parameters: P): Evaluation;
}

/** Checks nothing at run time; it is here so that each metric's file is typed where it is written. */
export function defineMetric<P extends object>(definition: MetricDefinition<P>): MetricDefinition<P> {
  return definition;
}
