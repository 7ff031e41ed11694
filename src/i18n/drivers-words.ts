import type { Quantity } from './plural.js';

/** Every text of what drove a change. */
export interface DriversWords {
  /** `What changed: service level by queue`. `key` and `header` as of charts of categories. */
  readonly heading: (metricBy: string) => string;
  /** While nothing is known yet. */
  readonly placeholder: string;
  /** Columns: of each value, in both periods. */
  readonly before: string;
  readonly after: string;
  readonly shareBefore: string;
  readonly shareAfter: string;
  /** What the value's own change did, and what the change of its share did. */
  readonly rate: string;
  readonly mix: string;
  /** Both together; of a count, what the value contributed. */
  readonly effect: string;
  readonly contribution: string;
  /** The values that are not told apart. */
  readonly rest: (values: Quantity) => string;
  /** The last row. */
  readonly change: string;
  /** One sentence: the value with the largest part. */
  readonly largest: (value: string, effect: string) => string;
  /** One sentence: what all rates and all shares did. */
  readonly parts: (rate: string, mix: string) => string;
  /** What shape and colour of a step say. */
  readonly marks: string;
  /** How to read the two effects. */
  readonly note: string;
  /** There is no split: the metric's sums do not make one. */
  readonly notDecomposable: string;
  /** Nothing to compare with. */
  readonly nothingBefore: string;
}
