import type { TablePart } from '../data/part-tables.js';
import type { TimeCycle, TimeGrain, WeekStart } from '../time/grain.js';
import type { BinScheme } from './bins.js';

/**
 * A question about one row, as plain data. Numbers are in the column's integer unit (milliseconds, ten-thousandths).
 * A value that is not known passes `in` only where null is listed, passes `notIn` unless null is listed, and never
 * passes a range.
 */
export type Test =
  | { readonly field: string; readonly in: readonly (string | null)[] }
  | { readonly field: string; readonly notIn: readonly (string | null)[] }
  | { readonly field: string; readonly from?: number; readonly below?: number } // from ≤ x < below; neither: known
  | { readonly all: readonly Test[] }
  | { readonly any: readonly Test[] }
  | { readonly not: Test };

/** The test that every row passes. */
export const always: Test = { all: [] };

/**
 * An additive aggregate, as plain data. `of` names number fields whose values are added within a row; one that is not
 * known counts as 0 there, so a measure that must not take absent for 0 says so in `where`.
 * `sum-of-squares` squares the row's value divided by `unit` (100 = 0.1 s, or 0.01 money), `sum-of-products` multiplies it,
 * so divided, by the value of `and`. `bins` names the edges that a histogram counts into, so that they are part of the
 * measure's key. `distinct` finds which values a field has, of each group at most the `atMost` smallest; one that is not
 * known is 0 there.
 */
export type Measure =
  | { readonly kind: 'count'; readonly where: Test }
  | { readonly kind: 'sum'; readonly of: readonly string[]; readonly where: Test }
  | {
      readonly kind: 'sum-of-squares';
      readonly of: readonly string[];
      readonly unit: number;
      readonly where: Test;
    }
  | {
      readonly kind: 'sum-of-products';
      readonly of: readonly string[];
      readonly and: readonly string[];
      readonly unit: number;
      readonly where: Test;
    }
  | { readonly kind: 'max'; readonly of: readonly string[]; readonly where: Test }
  | { readonly kind: 'histogram'; readonly of: string; readonly bins: BinScheme; readonly where: Test }
  | { readonly kind: 'distinct'; readonly of: string; readonly atMost: number; readonly where: Test };

/** One column of the group key. `name` is what the key is called in results. Bin edges ascend, in the field's unit. */
export type PlanKey =
  | { readonly name: string; readonly field: string }
  | { readonly name: string; readonly time: TimeGrain }
  | { readonly name: string; readonly cycle: TimeCycle }
  | { readonly name: string; readonly bin: string; readonly edges: readonly number[] };

/** Which rows are added up: a part of the data, of contacts their legs, of surveys the responses. */
export type PlanPart = TablePart;

/**
 * What is to be added up, over which rows, by which keys. Plain JSON: logged, hashed, posted to a worker, compiled to
 * SQL. It knows no metric, order, limit, total or comparison.
 *
 * Rows that last (of shifts, of the ledger …) are cut at the edges of the plan's buckets and range: see `SpanTable`. Their
 * `time` is 'startedAt'.
 *
 * With `unit: 'conversation'`, which contacts alone have, the rows are the first legs, and the `conversationFields` (in
 * keys, filter, measures and time) mean what the conversation says, not its first leg.
 */
export interface QueryPlan {
  readonly part: PlanPart;
  readonly unit: 'leg' | 'conversation';
  /** Which instant places a contact in time: arrival or end (of a plan that was rewritten for legs, the conversation's). */
  readonly time: 'startedAt' | 'effectiveEndedAt' | 'conversationEndedAt';
  readonly zone: string;
  readonly weekStart: WeekStart;
  /** Half-open instants, epoch milliseconds; null = all rows. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly where: Test;
  readonly keys: readonly PlanKey[];
  readonly measures: readonly Measure[];
}

/** A stable text for a measure: the same measure, its members in whatever order, has the same key. */
export function measureKey(measure: Measure): string {
  let key = measureKeys.get(measure);
  if (key === undefined) {
    key = canonicalText(measure);
    measureKeys.set(measure, key);
  }
  return key;
}

/** Plans, scans and tables ask for the same few objects' keys again and again. */
const measureKeys = new WeakMap<Measure, string>();

/** A stable text for a test. */
export function testKey(test: Test): string {
  let key = testKeys.get(test);
  if (key === undefined) {
    key = canonicalText(test);
    testKeys.set(test, key);
  }
  return key;
}

const testKeys = new WeakMap<Test, string>();

/** JSON with the members of objects in the order of their names; `value` is plain JSON. */
export function canonicalText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  const object = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(object).filter((name) => object[name] !== undefined);
  return `{${names
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalText(object[name])}`)
    .join(',')}}`;
}
