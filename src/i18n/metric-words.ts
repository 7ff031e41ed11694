import type { MetricId } from '../metrics/catalog/ids.js';
import type { Quantity } from './plural.js';

/** What a metric's words may depend on: the parameters of the query, already in words. */
export interface VariantText {
  /** What counts as success: `answered within 20 s`. Empty for a metric without the parameter. */
  readonly success: string;
  /** What it is a share of: `offered, less those who hung up within 5 s`. Empty for a metric without the parameter. */
  readonly of: string;
  /** The short-abandon limit as a duration, or null where short abandons are not taken out. */
  readonly withoutShort: string | null;
  /** The time within which it is, as a duration, or null where it is not limited. */
  readonly within: string | null;
  /** Whether only contacts that were held at all are averaged over. */
  readonly heldOnly: boolean;
  /** Whether it is told by whether the customer came back, where it may also be told by a flag. */
  readonly inferred: boolean;
  /** The days within which another contact is a repeat. Null for a metric without the parameter. */
  readonly windowDays: Quantity | null;
  readonly sameTopic: boolean;
  /** Whether it is of a year, whatever the length of time. */
  readonly annualized: boolean;
}

/** The words of one metric. Names stand alone and are not declined; parts of formulas are lower case where the language has it. */
export interface MetricWords {
  readonly name: string;
  /** For tight places: the name that the trade uses among itself. */
  readonly short: string;
  /** One sentence: what the number says and of whom. */
  readonly definition: string;
  /** One line: the formula in words, as it is by default. */
  readonly formula: string;
  /** What stands above the line; for a count, what is counted; null for a quantile. */
  readonly numerator: ((variant: VariantText) => string) | null;
  /** What stands below the line; null where nothing does. */
  readonly denominator: ((variant: VariantText) => string) | null;
  /** What the value is put together from, by the names of its `components`; of metrics that are. */
  readonly components?: Readonly<Record<string, string>>;
  /** What n counts: `31,125 offered contacts`. */
  readonly sample: (n: Quantity) => string;
}

/** Metrics of customers' numbers and worth. */
export type CustomerMetricId = Extract<
  MetricId,
  'customer-lifetime-value' | 'churn-rate' | 'retention-rate' | 'revenue-per-contact'
>;

/** Metrics of the ledger and of headcount. */
export type MoneyMetricId = Extract<
  MetricId,
  | 'cost-per-contact'
  | 'profit-per-contact'
  | 'roi'
  | 'cost-per-sale'
  | 'order-cost'
  | 'order-cost-ratio'
  | 'attrition-rate'
>;
