/**
 * Coded problems: how bad data, a refused input or a bug of ours is told, as data. Words for a code are made in
 * `i18n/`; nothing here is prose.
 */

/** Every problem that the kit can report, with the names of its `values`. */
export const problemCodes = [
  // the input as a whole
  'malformed-json', // message, and a place with byte, line, column
  'unreadable-input', // found
  'fetch-failed', // url, status
  'adapter-failed', // message
  'wrong-part-type', // part, found: a part that should be an array is not
  'too-many-rows', // limit
  'too-many-bytes', // limit
  'too-many-values', // field, limit: distinct values of one dimension
  'too-many-dimensions', // field, limit
  // the data set's own members
  'time-zone-missing', // zone: what was used instead
  'time-zone-unknown', // value, zone
  'covers-missing', // from, to: what was used instead
  'covers-invalid', // value
  'currency-invalid', // value
  'scale-invalid', // kind
  'target-invalid', // metric
  'option-invalid', // option, value: a member of the data such as absentIsFalse that has a wrong form
  // a row
  'row-not-object', // found
  'missing-time', // field
  'missing-value', // field: without it a row says nothing
  'unknown-value', // field, value: none of the words that the format has
  'invalid-time', // field, value
  'local-time-repeated', // field: repaired to the earlier one
  'local-time-skipped', // field: repaired forward by the gap
  'end-before-start', // field
  'wrong-type', // field, found
  'impossible-value', // field, value: negative seconds, a score off its scale, not finite
  'unknown-outcome', // value, direction
  'unknown-direction', // value
  'outcome-from-boolean', // field
  'mixed-currency', // currency
  'missing-id', // part
  'duplicate', // part
  'end-not-after-start', // part: rows that should last, and end when or before they start
  'overlapping-rows', // part, other: rows of the ledger, headcount, customers or intervals that overlap with row `other`
  'stock-mismatch', // part: opening and what came and went do not give closing
  'unknown-contact', // part: rows that name a contact which the data do not have
  'boolean-only-true', // field
  'policy-field-unknown', // field: kept back by a policy, and in no row
  // where plans run
  'worker-failed', // reason: this thread answers in its place, if it can
  // the kit's own code
  'code-not-loaded', // message: some of it is loaded when it is needed, and did not come
  'no-rows', // the source tells of no single contacts
  // what is asked
  'too-many-parts', // limit: rows of one table, times or combinations of its keys
  'too-many-conditions', // limit: combinations of what filters and metrics tell apart
  // elements
  'second-copy', // version, other
  'missing-source', // tag
  'language-incomplete', // language, words: how many of them it lacks, first
  'invalid-attribute', // tag, attribute, value
  'invalid-report', // path, value: a part of a report's JSON that is left out
  'metric-not-count', // tag, metric: an element that shows shares was given what has none
  'invalid-query', // message: misuse that an element caught for its host
  'internal', // message: a bug of ours
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** Where a problem was first seen. `row` counts from 0 within its part. */
export interface Place {
  part: string;
  row: number;
  path?: string;
  byte?: number;
  line?: number;
  column?: number;
}

export interface Problem {
  code: ProblemCode;
  severity: 'error' | 'warning';
  values: Record<string, string | number>;
  /** How many times it was met. */
  count: number;
  /** The first five places, at most. */
  first: readonly Place[];
}

/** What the kit throws or rejects with: the problem is its content, the message is for a developer's console. */
export class CallboardError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problemLine(problem));
    this.name = 'CallboardError';
    this.problem = problem;
  }
}

/** One line for consoles and error messages: code, then the values, the offending one as it was. */
export function problemLine(problem: Problem): string {
  const values = Object.entries(problem.values).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return values.length === 0 ? problem.code : `${problem.code}: ${values.join(', ')}`;
}

/** A problem met once, without a place in the data. */
export function problem(
  code: ProblemCode,
  values: Record<string, string | number> = {},
  severity: 'error' | 'warning' = 'error',
  first: readonly Place[] = [],
): Problem {
  return { code, severity, values, count: 1, first };
}
