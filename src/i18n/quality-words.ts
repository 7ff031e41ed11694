import type { Problem } from '../problem.js';
import type { Quantity } from './plural.js';

/** What became of rows, as counts. */
export interface CountsSaid {
  readonly read: Quantity;
  readonly kept: Quantity;
  readonly repaired: Quantity;
  readonly rejected: Quantity;
  readonly merged: Quantity;
}

/** Every text of the report on the data. */
export interface QualityWords {
  readonly heading: string;
  /** A sentence: every row is kept as it was, and nothing is to be said of any. */
  readonly well: (rows: Quantity) => string;
  /** A sentence of the summary. */
  readonly counts: (counts: CountsSaid) => string;
  readonly problemCount: (errors: Quantity, warnings: Quantity) => string;
  /** There is not one row. */
  readonly empty: string;
  /** Caption of the table by part. */
  readonly rows: string;
  readonly part: string;
  readonly allParts: string;
  /** What became of a row: columns, and what the bar's pieces say. */
  readonly fate: Readonly<Record<'read' | 'kept' | 'repaired' | 'rejected' | 'merged', string>>;
  /** The picture's column. */
  readonly share: string;
  /** Columns of the exported table. */
  readonly what: string;
  readonly count: string;
  readonly places: string;
  readonly problems: string;
  readonly noProblems: string;
  readonly severity: string;
  readonly severities: Readonly<Record<Problem['severity'], string>>;
  /** Of a problem that is of no part: of the data as a whole. */
  readonly whole: string;
  /** Choices that let through all. */
  readonly anyPart: string;
  readonly anySeverity: string;
  readonly problemsShown: (shown: Quantity, all: Quantity) => string;
  readonly noMatch: string;
  /** `row`: from 1. */
  readonly row: (row: string) => string;
  readonly rowPath: (row: string, path: string) => string;
  readonly line: (line: string, column: string) => string;
  readonly byte: (byte: string) => string;
  /** After the first places: there are more. */
  readonly andMore: (places: string) => string;
  readonly covered: string;
  readonly coversGiven: (period: string) => string;
  readonly coversTaken: (period: string) => string;
  readonly coversNothing: string;
  readonly unanswered: string;
  readonly allAnswered: (metrics: Quantity) => string;
  /** What the button beside a metric does: `Look up Service level`. */
  readonly lookUp: (metric: string) => string;
}
