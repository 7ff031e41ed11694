import type { TablePart } from '../data/part-tables.js';
import type { TimeGrain } from '../time/grain.js';
import type { By, Condition } from './query.js';
import type { MetricId } from './catalog/ids.js';

/** Why a value is null, or why rows were left out. Words for each are in `i18n/`. */
export const reasonCodes = [
  'no-contacts', // nothing in the denominator
  'no-offered',
  'no-answered',
  'no-abandoned',
  'no-handled',
  'no-responses',
  'no-waits',
  'no-held',
  'no-resolved',
  'no-evaluated',
  'no-attempts',
  'no-issues',
  'no-shifts', // nothing in the denominator: no time of shifts
  'no-training', // no result of training
  'no-cost',
  'no-sales',
  'no-orders',
  'no-order-value',
  'no-headcount',
  'no-customers',
  'no-length', // a share of a stock by length of time, of several stretches of time at once
  'mixed-currency', // rows are in another currency than the data set's
  'no-evaluations', // no criterion that applies has points
  'no-staff-responses',
  'not-supplied', // no row of the data has the field
  'threshold-not-supplied', // rows of intervals do not count at the limit, or what the variant reads at it
  'no-dimension', // the data lack the dimension that was asked for
  'too-few', // fewer customers than the host's policy shows a value of, or what would tell of such
  'partial-coverage', // the data, or a part that the metric reads, do not cover all of the bucket or period
  'coarser-than-bucket', // a row of a stretch of time is longer than the bucket, or sticks out of it or of the period
  'not-covered', // the bucket or period lies outside the time that the data cover
  'outside-hours', // the bucket or period has none of the hours of the week that are asked about
  'no-outcome', // rows left out: outcome not known
  'no-wait', // rows left out: queueSeconds not known
  'no-talk-time', // rows left out: talkSeconds not known
  'no-hold-time', // rows left out: holdSeconds not known
  'no-wrap-time', // rows left out: wrapSeconds not known
  'no-first-response', // rows left out: when they were first responded to is not known
  'no-resolution', // rows left out: whether they were resolved is not known
  'no-resolution-time', // rows left out: resolutionSeconds not known
  'no-count', // rows left out: rows of intervals that do not say how many
  'no-flag', // rows left out: the flag that the metric is a share of is not known
  'no-worked-time', // rows left out: workedSeconds, and paidSeconds for it, not known
  'no-paid-time', // rows left out: paidSeconds not known
  'no-handling-time', // rows left out: handlingSeconds not known, from the shift nor from contacts
  'no-available-time', // rows left out: availableSeconds not known
  'no-scheduled-time', // rows left out: scheduledSeconds not known
  'no-adherent-time', // rows left out: adherentSeconds not known
  'no-training-score', // rows left out: trainingScore not known where there was training
  'no-shift', // rows left out: contacts of agents without any shift
  'no-amount', // rows left out: an amount that the metric reads is not known
  'too-recent', // rows left out: the data end too soon after them
  'too-early', // rows left out: the data begin too shortly before them
  'no-customer', // rows left out: whose they are is not known
  'no-topic', // rows left out: the topic is not known
  'no-score', // rows left out
  'no-points', // rows left out: criteria that apply, whose points are not known
  'other-scale', // rows left out: a score on another scale than the one counted on
  'unknown-contact', // rows left out by a filter on what only their contact says, which the data do not have
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** `eligible`: rows of the metric's population; `used`: those that have every field its variant reads. Both additive. */
export interface Coverage {
  readonly used: number;
  readonly eligible: number;
  readonly excluded: readonly { readonly reason: ReasonCode; readonly rows: number }[];
}

/** What a value is put together from: a weighted mean's terms, the known parts of a share. */
export interface MetricComponent {
  /** The name that the metric's definition gives it. */
  readonly name: string;
  /** In the metric's unit; null where it has no data, so that the others stand alone. */
  readonly value: number | null;
  /** Its part of the whole, 0 to 1, as it was used: 0 where it has no data. */
  readonly weight: number;
}

/** Limits at which rows of intervals count, in seconds, ascending: of answers in time, and of short abandons. */
export interface SuppliedLimits {
  readonly thresholdSeconds?: readonly number[];
  readonly shortAbandonSeconds?: readonly number[];
}

/** Fractions for `ratio` units, seconds, points, counts. `low`/`high`: 95 % interval, null where none is defined or n < 2. */
export interface MetricValue {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly coverage: Coverage;
  readonly reason?: ReasonCode;
  /** Of which part of the data something lacks, and which field; with the reasons that say so. */
  readonly lacks?: { readonly part: TablePart; readonly field?: string };
  /** With `threshold-not-supplied`: of the limits that the variant reads, the seconds at which rows of intervals count. */
  readonly thresholds?: SuppliedLimits;
  /** Within the metric's stated error of the exact value (percentiles). */
  readonly approximate?: true;
  /** The bucket or period is cut by the end of the data. */
  readonly partial?: true;
  readonly previous?: MetricValue;
  /** value − previous value, in the metric's unit (fractions for rates); counts compare per day where lengths differ. */
  readonly change?: number | null;
  readonly changeRatio?: number | null;
  /**
   * Whether the 95 % interval of the change leaves out 0; null where none is defined. Where both periods have at least 7
   * days, the interval is that of the days, if it is wider.
   */
  readonly significant?: boolean | null;
  /** That interval, in the metric's unit. */
  readonly changeLow?: number | null;
  readonly changeHigh?: number | null;
  /** `change` and `changeRatio` are of the means per day: a count over two stretches of unequal length. */
  readonly perDay?: true;
  /** Of the n contacts, how many had a field that counts as 0 where it is absent (average-handle-time). */
  readonly present?: Readonly<Record<string, number>>;
  /** What the value is put together from, in the definition's order; of metrics that are. */
  readonly components?: readonly MetricComponent[];
  /** Plain standard error, in the metric's unit, where it is published beside the interval (nps). */
  readonly standardError?: number;
  readonly target?: number;
  readonly floor?: number;
  readonly status?: 'met' | 'near' | 'missed' | 'unclear';
}

export interface MetricRow {
  /** By key name: the grain ('day' → '2025-10-01', 'hour' → '2025-10-01T09:00+08:00'), the cycle, the dimension, or the binned field. */
  readonly key: Readonly<Record<string, string | null>>;
  readonly values: Readonly<Record<string, MetricValue>>;
}

/** A metric of the query with nothing left to default. */
export interface ResolvedMetric {
  readonly metric: MetricId;
  readonly as: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly where: Readonly<Record<string, Condition>>;
}

/** An instant range with its wall-clock text in the data set's zone. */
export interface ResolvedPeriod {
  /** Epoch milliseconds, half-open. */
  readonly fromMs: number;
  readonly toMs: number;
  /** `2025-10-01` where it is midnight, else `2025-10-01T09:00`. */
  readonly from: string;
  readonly to: string;
}

/** The query as it was answered: every default filled in. Printed with every table. */
export interface ResolvedQuery {
  readonly metrics: readonly ResolvedMetric[];
  readonly by: readonly By[];
  readonly where: Readonly<Record<string, Condition>>;
  /** As asked for, else the time that the data cover; null where they have no span. */
  readonly period: ResolvedPeriod | null;
  /** What is compared with; cut to the same elapsed part where the data end inside `period`. */
  readonly compare: ResolvedPeriod | null;
  readonly attribution: 'arrival' | 'end';
  readonly orderBy: readonly { readonly by: string; readonly direction: 'ascending' | 'descending' }[];
  /** Null: all groups. */
  readonly limit: number | null;
  readonly other: boolean;
  readonly total: boolean;
  readonly timeZone: string;
  readonly weekStart: number;
  readonly currency: string | null;
  /** The fewest customers that a value may be of; absent where any number will do. */
  readonly minCell?: number;
}

/**
 * The answer. Rows come in the order asked for, by default ascending by key, time first to last; nulls last both ways.
 * Row objects are made only when `rows` is read; `column` is what charts read.
 */
export interface MetricTable {
  readonly length: number;
  readonly query: ResolvedQuery;
  readonly version: string;
  /** Of the first metric over all rows; each value carries its own. */
  readonly coverage: Coverage;
  readonly rows: readonly MetricRow[];
  readonly total?: MetricRow;
  readonly other?: MetricRow;
  /** NaN = null. Lengths are `length`. */
  column(metric: string): MetricColumn;
  key(row: number): Readonly<Record<string, string | null>>;
  /** What the data call a value of a dimension whose values are ids; undefined where it is called as it is. */
  nameOf?(dimension: string, value: string): string | undefined;
  /** For a time key: first instant of each row's bucket, and the instant after its last, epoch ms; undefined without one. */
  buckets():
    | { readonly grain: TimeGrain; readonly starts: Float64Array; readonly ends: Float64Array }
    | undefined;
  toJSON(): unknown;
}

export interface MetricColumn {
  readonly value: Float64Array;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  readonly n: Float64Array;
  /** Value of the aligned part of the period compared with; only where the query compares. */
  readonly previous?: Float64Array;
}
