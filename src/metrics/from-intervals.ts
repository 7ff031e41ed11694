import { pieceFields } from '../data/part-tables.js';
import type { Measure, Test } from '../query/plan.js';
import { every, some } from './combine-tests.js';
import { countOf, sumOf } from './measures.js';
import { known, wholeMs } from './populations.js';
import type { SuppliedLimits } from './table.js';

/** Limits at which rows of intervals count, beside the counts. */
export type LimitField = keyof SuppliedLimits;

/** What a metric of contacts reads of rows of intervals, which stand for contacts that the data do not have. */
export interface IntervalNeeds {
  /** Fields of intervals without which they cannot answer it. */
  readonly fields: readonly string[];
  /**
   * By names of the metric's own sums: those of the two are added up. Sums of squares cannot be had of totals; where rows
   * of intervals are used, they are not known.
   */
  readonly measures: Readonly<Record<string, Measure>>;
  /** Limits that the variant reads. */
  readonly limits?: readonly LimitField[];
  /** Rows that do not count at those limits: where there is any, there is no value. */
  readonly otherLimits?: Test;
}

/** Why rows of intervals cannot answer a metric as it was asked for. */
export interface IntervalLack {
  readonly reason: 'not-supplied' | 'threshold-not-supplied';
  readonly limits?: readonly LimitField[];
}

/** What is asked cannot be had of totals: of whole conversations, of single waits. */
export const notInIntervals: IntervalLack = { reason: 'not-supplied' };

/** A row is counted once, however often it is cut. */
const first: Test = { field: pieceFields.first, in: ['true'] };

/** A count that rows of intervals have, by the names of the metric's sums that are made of it. */
export function countFromIntervals(
  field: string,
  names: readonly string[],
  here: Test = { all: [] },
): IntervalNeeds {
  const used = every(here, known(field));
  return {
    fields: [field],
    measures: {
      ...Object.fromEntries([...names, 'used'].map((name) => [name, sumOf([field], used)])),
      ...uncounted([field], here),
    },
  };
}

/** Rows that do not say how many contacts they are of. What is not known has no size: each counts as one. */
export function uncounted(counts: readonly string[], where: Test): Readonly<Record<string, Measure>> {
  return { 'excluded:no-count': countOf(every(where, first, { not: every(...counts.map(known)) })) };
}

/** What tells one mean, or one share, of totals from another. */
export interface QuotientOfTotals {
  /** Fields of totals that are added up, by the name of the metric's sum; the first has to be known. */
  readonly sum: readonly [name: string, fields: readonly string[]];
  /** Field of the count that they are over, by the names of the metric's sums. */
  readonly over: readonly [names: readonly string[], field: string];
  /** Why contacts are left out of which the sum is not known. */
  readonly unsaid: string;
  readonly here?: Test;
}

/** Totals over a count: of rows that have both. */
export function quotientFromIntervals({ sum, over, unsaid, here }: QuotientOfTotals): IntervalNeeds {
  const [name, fields] = sum;
  const [names, count] = over;
  const total = fields[0] as string;
  const where = here ?? { all: [] };
  const used = every(where, known(count), known(total));
  return {
    fields: [count, total],
    measures: {
      [name]: sumOf(fields, used),
      ...Object.fromEntries([...names, 'used'].map((one) => [one, sumOf([count], used)])),
      [`excluded:${unsaid}`]: sumOf([count], every(where, known(count), { not: known(total) })),
      ...uncounted([count], where),
    },
  };
}

/**
 * What was offered, or less those who hung up within a limit (null: no limit is read): the field that has it, the rows
 * that count so, and those of them on which it is known.
 */
export function offeredFromIntervals(
  shortAbandonSeconds: number | null,
  here: Test,
): readonly [
  { readonly field: string; readonly here: Test; readonly used: Test },
  Pick<IntervalNeeds, 'limits' | 'otherLimits'>,
] {
  if (shortAbandonSeconds === null)
    return [{ field: 'offered', here, used: every(here, known('offered')) }, {}];
  const counts = every(atLimit('shortAbandonSeconds', shortAbandonSeconds), known('shortAbandoned'));
  const at = every(here, counts);
  return [
    { field: 'interval.offeredLessShort', here: at, used: every(at, known('offered')) },
    { limits: ['shortAbandonSeconds'], otherLimits: every(here, { not: counts }, { not: idle }) },
  ];
}

/** Rows that count at a limit of so many seconds. */
export function atLimit(field: LimitField, seconds: number): Test {
  return { field, from: wholeMs(seconds), below: wholeMs(seconds) + 1 };
}

/** Rows of which it is known that nobody came: what they lack is 0. */
export const idle: Test = every(some(zero('offered'), zero('answered')), {
  not: some(...['offered', 'answered', 'abandoned'].map((field) => ({ field, from: 1 }))),
});

function zero(field: string): Test {
  return { field, from: 0, below: 1 };
}
