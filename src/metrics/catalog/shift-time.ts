import { pieceFields } from '../../data/part-tables.js';
import { shiftRows } from '../../data/shift-handling.js';
import { shiftColumns, type KnownField } from '../../data/shift-table.js';
import type { Measure, Test } from '../../query/plan.js';
import { every } from '../combine-tests.js';
import { defineMetric, type Formula, type MetricDefinition } from '../define.js';
import { countOf, sumOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { flagged, known } from '../populations.js';
import type { ReasonCode } from '../table.js';

/** The words of shifts as tests of one piece of a row of their table. */

/** Adds up to rows: each is counted once, where it starts. */
export const starts: Test = flagged(pieceFields.first);

export const isShift: Test = { field: shiftColumns.row, in: [shiftRows.shift] };

/** Seconds of shifts as whole milliseconds make hours. */
export const hourMs = 3_600_000;

/** Why a shift without one of its times is left out. */
const unknownTime: Readonly<Record<string, ReasonCode>> = {
  paidSeconds: 'no-paid-time',
  workedSeconds: 'no-worked-time',
  availableSeconds: 'no-available-time',
  handlingSeconds: 'no-handling-time',
  scheduledSeconds: 'no-scheduled-time',
  adherentSeconds: 'no-adherent-time',
};

/** Counts of rows that lack one of some fields, each for the first that it lacks. */
export function lacking(
  rows: Test,
  fields: readonly string[],
  isKnown: (field: string) => Test,
): Readonly<Record<string, Measure>> {
  return Object.fromEntries(
    fields.map((field, at) => [
      `excluded:${unknownTime[field] as ReasonCode}`,
      countOf(every(rows, ...fields.slice(0, at).map(isKnown), { not: isKnown(field) }, starts)),
    ]),
  );
}

/** What tells one share of shift time from another. */
export type ShiftTime = Pick<MetricDefinition, 'id' | 'better' | 'signed'> & {
  /** Fields that a shift has to have; the sum of each is called as the field. */
  readonly times: readonly string[];
  readonly formula: Formula;
  /** Sums beside those, of the rows that are used. */
  readonly further?: (used: Test) => Readonly<Record<string, Measure>>;
};

/** A share of the time of shifts of which all that it reads is known. */
export function shiftTime({ times, formula, further, ...named }: ShiftTime): MetricDefinition {
  const used = every(isShift, ...times.map(known));
  return timeMetric({
    ...named,
    fields: times,
    formula,
    needs: {
      ...sumsOf(times, used),
      ...further?.(used),
      shifts: countOf(every(used, starts)),
      used: countOf(every(used, starts)),
      ...lacking(isShift, times, known),
    },
  });
}

/**
 * The same where one of the times is that of handling, which contacts tell where shifts do not: rows of both kinds are
 * used or left out, and only shifts are counted as the sample.
 */
export function handlingShare({
  times,
  formula,
  further,
  ...named
}: ShiftTime & { readonly times: readonly KnownField[] }): MetricDefinition {
  const rows: Test = { field: shiftColumns.row, in: [shiftRows.shift, shiftRows.handling] };
  const isKnown = (field: string): Test => flagged(shiftColumns.knows(field as KnownField));
  const used = every(rows, ...times.map(isKnown));
  const ofKind = (kind: string): Test => every({ field: shiftColumns.row, in: [kind] }, starts);
  return timeMetric({
    ...named,
    fields: times,
    formula,
    needs: {
      ...sumsOf(times, used),
      ...further?.(used),
      shifts: countOf(every(isShift, ...times.map(isKnown), starts)),
      used: countOf(every(used, starts)),
      ...lacking(rows, times, isKnown),
      'excluded:no-talk-time': countOf(ofKind(shiftRows.untimed)),
      'excluded:no-shift': countOf(ofKind(shiftRows.noShift)),
    },
  });
}

function sumsOf(times: readonly string[], used: Test): Readonly<Record<string, Measure>> {
  return Object.fromEntries(times.map((field) => [field, sumOf([field], used)]));
}

function timeMetric({
  needs,
  ...told
}: Pick<MetricDefinition, 'id' | 'better' | 'signed' | 'fields' | 'formula'> & {
  readonly needs: Readonly<Record<string, Measure>>;
}): MetricDefinition {
  return defineMetric({
    ...told,
    unit: 'ratio',
    part: 'shifts',
    counts: 'shift',
    parameters: {},
    resolve: (parameters) => {
      refuseUnknown(parameters, []);
      return {};
    },
    variantOf: () => ({}),
    interval: 'none',
    minSample: 5,
    emptyReason: () => 'no-shifts',
    needs: () => needs,
  });
}
