import type { Table } from './contact-data.js';

/**
 * What can be asked of a data set, part by part. `contacts` are legs, `surveys` the responses of customers and `staff` those
 * of employees (one table of the two: plans tell them apart), `evaluations` criteria of evaluations.
 */
export const tableParts = [
  'contacts',
  'surveys',
  'staff',
  'evaluations',
  'shifts',
  'ledger',
  'headcount',
  'customers',
  'intervals',
] as const;
export type TablePart = (typeof tableParts)[number];

/**
 * Parts whose rows tell of a whole stretch of time, and count only where all of it is asked about. Shifts, which last too,
 * are not among them: their seconds are split.
 */
export const periodParts: ReadonlySet<TablePart> = new Set(['ledger', 'headcount', 'customers', 'intervals']);

/** A table whose rows last: each from an instant up to another one, `from[row] < to[row]`, epoch milliseconds. */
export interface SpanTable extends Table {
  readonly from: Float64Array;
  readonly to: Float64Array;
  /**
   * Number fields that are spread evenly over the row's time where that is cut. Of any other field every piece of a row has
   * the row's value.
   */
  readonly spread: ReadonlySet<string>;
  /** Code fields by which rows follow each other: of those that are equal in all, one is the latest. */
  readonly series?: readonly string[];
}

/**
 * Boolean columns that pieces have when a table of spans was cut for a plan. Adding pieces that are `first` counts rows, at
 * the instant at which they start.
 */
export const pieceFields = {
  /** The piece has its row's first instant. */
  first: 'piece.first',
  /** It is the first piece of its row, which may have started before the plan's range. */
  firstInRange: 'piece.firstInRange',
  /** It is its whole row: the row lies in one bucket of the plan, and in its range. */
  inBucket: 'piece.inBucket',
  /** Its row lies in the plan's range. */
  inRange: 'piece.inRange',
  /** It is of the latest row of its series in its bucket. */
  latestInBucket: 'piece.latestInBucket',
  /** It is the last piece of the latest row of its series in the plan's range. */
  latestInRange: 'piece.latestInRange',
} as const;

export function isSpanTable(table: Table): table is SpanTable {
  return 'spread' in table;
}
