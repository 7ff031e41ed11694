import type { TimeCycle, TimeGrain } from '../time/grain.js';
import type { MetricId } from './catalog/ids.js';

/** Number fields of contacts that can be binned. */
export const numericFields = [
  'queueSeconds',
  'ringSeconds',
  'talkSeconds',
  'holdSeconds',
  'wrapSeconds',
  'firstResponseSeconds',
  'resolutionSeconds',
  'revenue',
  'cost',
  'csat',
  'nps',
  'ces',
] as const;
export type NumericField = (typeof numericFields)[number];

/** What responses say of the contact that they are of, whether they came with it or in surveys. */
export const responseScores = ['response.csat', 'response.nps', 'response.ces'] as const;
export type ResponseScore = (typeof responseScores)[number];

/** A dimension's name, a time grain, a cycle of the wall clock, or bins of a number field (edges in the field's JSON unit, ascending). */
export type By =
  | string
  | { readonly time: TimeGrain }
  | { readonly cycle: TimeCycle }
  | { readonly bin: NumericField | ResponseScore; readonly edges: readonly number[] };

/**
 * One value, "not known" (null), any of several, none of several, or a range min ≤ x < max in the field's JSON unit. Fields
 * are dimensions, numbers, and the cells of a cycle of the wall clock: `time.hour-of-week`, as a `By` of the cycle names them.
 */
export type Condition =
  | string
  | null
  | readonly (string | null)[]
  | { readonly not: readonly (string | null)[] }
  | { readonly min?: number; readonly max?: number };

/** Half-open; wall-clock text in the data set's zone (`2025-10-01`, `2025-10-01T09:00`), or instants with an offset. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface MetricRequest {
  readonly metric: MetricId;
  /** The name of the metric in the result; by default its id. */
  readonly as?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly where?: Readonly<Record<string, Condition>>;
}

export interface MetricQuery {
  readonly metrics: readonly (MetricId | MetricRequest)[];
  readonly by?: readonly By[];
  readonly where?: Readonly<Record<string, Condition>>;
  readonly period?: Period;
  /** Whole calendar units are compared with such units, other lengths with whole weeks earlier. */
  readonly compare?: 'previous-period' | 'previous-year' | Period;
  /** With `previous-year`: what is no whole month, quarter or year is compared with the same dates, not the same weekdays. */
  readonly align?: 'date';
  /** Where a contact belongs in time: when it arrived (default) or when it ended. */
  readonly attribution?: 'arrival' | 'end';
  /** `by` is a metric's name in the result, or a key's name. */
  readonly orderBy?: readonly { readonly by: string; readonly direction?: 'ascending' | 'descending' }[];
  readonly limit?: number;
  /** One more row, for all groups beyond `limit`. */
  readonly other?: boolean;
  /** One more row, for all groups. */
  readonly total?: boolean;
}
