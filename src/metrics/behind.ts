import type { TablePart } from '../data/part-tables.js';
import type { MetricId } from './catalog/ids.js';
import type { NumberSide } from './number-rows.js';
import type { By, MetricRequest } from './query.js';

/** A number, and which of its rows are wanted. */
export interface Behind {
  readonly metric: MetricId | MetricRequest;
  /** The keys of the table that it stands in. */
  readonly by?: readonly By[];
  /** Its group, by the names of these keys; a key that is left out is not narrowed to. */
  readonly key?: Readonly<Record<string, string | null>>;
  /** By default the rows that it counts. */
  readonly side?: NumberSide;
}

/** What is told of the rows behind a number beside a page of them. */
export interface PageBehind {
  /** What a row is: of contacts a leg or a whole conversation, of surveys a response, whose contact's fields it has. */
  readonly part: TablePart;
  readonly unit: 'leg' | 'conversation';
  /**
   * The sides that the number has, and how many rows are on each. `each`: what one of them adds to the sum, so that rows ×
   * each is the number's numerator (less those subtracted) or denominator; of the others 1. Empty where the number's rows
   * are of a part that tells of no contacts: then none is given.
   */
  readonly sides: readonly { readonly side: NumberSide; readonly rows: number; readonly each: number }[];
  /** Those fields of the rows that the metric reads. */
  readonly fields: readonly string[];
}
