import type { Quantity } from './plural.js';

/** Every text of the comparison of what was before and after a change. Names of metrics are those of the catalogue. */
export interface BeforeAfterWords {
  readonly placeholder: string;
  readonly heading: (day: string) => string;
  /** Under the heading: the two times. */
  readonly sides: (before: string, after: string) => string;
  readonly metric: string;
  readonly before: string;
  readonly after: string;
  /** The same of the comparison group. */
  readonly groupBefore: string;
  readonly groupAfter: string;
  readonly change: string;
  readonly groupChange: string;
  readonly difference: string;
  readonly verdict: string;
  readonly verdicts: Readonly<
    Record<'better' | 'worse' | 'changed' | 'no-clear-change' | 'not-judged', string>
  >;
  /** A change with its interval. */
  readonly amount: (change: string, interval: string) => string;
  readonly withoutInterval: (change: string) => string;
  /** The size of a sample, beside a value. */
  readonly sample: (value: string, n: Quantity) => string;
  /** Sentences. */
  readonly weeks: (v: {
    readonly weeks: Quantity;
    readonly before: string;
    readonly after: string;
    readonly day: string;
  }) => string;
  readonly shortened: Readonly<Record<'data' | 'period', (asked: Quantity) => string>>;
  readonly tooShort: Readonly<Record<'data' | 'period', (day: string) => string>>;
  readonly events: (labels: string) => string;
  readonly group: (filters: string) => string;
  readonly assumption: string;
  readonly noGroup: string;
  readonly given: string;
  readonly explain: { readonly label: string; readonly interval: string; readonly difference: string };
}
