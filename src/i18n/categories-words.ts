import type { Quantity } from './plural.js';

/** Every text of charts of bars, shares and bins. */
export interface CategoryWords {
  /**
   * `Service level by queue`. `key`: the field or cycle in the data's own words, for languages that decline it;
   * `header`: what it is called, which is `key` again where the language does not know it.
   */
  readonly metricBy: (metric: string, key: string, header: string) => string;
  /** `Contacts received: shares by channel`. */
  readonly sharesBy: (metric: string, key: string, header: string) => string;
  /** One set of shares for each value of a second field. */
  readonly sharesByWithin: (
    metric: string,
    key: string,
    header: string,
    rowKey: string,
    rowHeader: string,
  ) => string;
  /** How the values of a number field are spread. */
  readonly distribution: (metric: string, field: string) => string;
  /** A rule at the value of all categories together. */
  readonly whole: (value: string) => string;
  /** Categories are drawn hollow as fewer than `least` are behind them: `30 contacts`. */
  readonly smallSamples: (least: string, labels: string) => string;
  /** Beside a value that is made of few. */
  readonly smallSample: string;
  /** The last of a list of labels that is cut: so many more. */
  readonly more: (labels: Quantity) => string;
  /** The row "other" after so many others. */
  readonly otherBeyond: (shown: Quantity) => string;
  /** The part "other", of so many groups. */
  readonly otherHolds: (groups: Quantity) => string;
  /** What is selected, said after it. */
  readonly selected: string;
  readonly share: string;
  /** A count with the share that it is: `1,204 (38%)`. */
  readonly countAndShare: (count: string, share: string) => string;
  /** Some parts, the largest first, with their shares. */
  readonly largest: (parts: string) => string;
  /** Printed shares were moved by a step, so that they add up. */
  readonly rounded: string;
  /** Shares of nothing. */
  readonly nothing: string;
  /** Under the whole count in the middle of a ring. */
  readonly all: string;
  /** A threshold and how much lies within it: `within 20 s: 71%`. */
  readonly within: (threshold: string, share: string) => string;
  /** The same as a sentence, with its counts. */
  readonly withinSentence: (v: {
    readonly threshold: string;
    readonly share: string;
    readonly within: string;
    readonly known: string;
  }) => string;
  readonly median: (value: string) => string;
  /** Nine of ten are no longer than this. */
  readonly ninetieth: (value: string) => string;
  readonly medianSentence: (value: string) => string;
  readonly ninetiethSentence: (value: string) => string;
  /** Bins open to one side: `≥ 120 s`, `< 0`. */
  readonly atLeast: (edge: string) => string;
  /** Nearly, not quite: `> 99.9%`, `< 0.1%`. */
  readonly moreThan: (edge: string) => string;
  readonly lessThan: (edge: string) => string;
  /** Those whose number is not known are not in the picture. */
  readonly unknownLeftOut: (rows: Quantity, field: string) => string;
  /** The fullest bin. */
  readonly fullest: (bin: string, count: string) => string;
  /** Columns of one width stand for bins of several. */
  readonly unequalBins: string;
}
