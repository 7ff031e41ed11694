import type { Test } from '../query/plan.js';
import { cycleOfField } from '../time/cycle-field.js';
import { cycleKey, cycleSize } from '../time/cycles.js';
import type { TimeCycle } from '../time/grain.js';
import { every, never } from './combine-tests.js';
import { isNumberField, isTextField, toColumnUnit } from './field-kinds.js';
import { show } from './parameters.js';
import type { Condition } from './query.js';

type Range = { readonly min?: number; readonly max?: number };

/**
 * Conditions as one test that a row passes if it meets all of them; no condition is the test that every row passes.
 * Throws a TypeError or RangeError, naming field and value, where a condition has a wrong form or its field cannot be
 * filtered by.
 */
export function conditionsTest(where: Readonly<Record<string, Condition>>): Test {
  return every(...conditionTests(where).map(({ test }) => test));
}

/** The same, field by field. */
export function conditionTests(
  where: Readonly<Record<string, Condition>>,
): readonly { readonly field: string; readonly test: Test }[] {
  if (typeof where !== 'object' || where === null || Array.isArray(where)) {
    throw new TypeError(`where is not an object: ${show(where)}`);
  }
  // By name, so that the same conditions in another order are the same test.
  const fields = Object.keys(where).toSorted();
  return fields.map((field) => ({ field, test: conditionTest(field, where[field]) }));
}

function conditionTest(field: string, condition: Condition | undefined): Test {
  if (field === '') throw new RangeError('condition without a field: ""');
  if (isTextField(field)) throw new RangeError(`field cannot be filtered by: ${field}`);
  const cycle = cycleOfField(field);
  if (cycle !== undefined) return cellsTest(field, cycle, condition);
  return isNumberField(field) ? numberTest(field, condition) : dimensionTest(field, condition);
}

function dimensionTest(field: string, condition: unknown): Test {
  if (typeof condition === 'string' || condition === null) return { field, in: [condition] };
  if (Array.isArray(condition)) return { field, in: values(field, condition) };
  if (isObject(condition) && Object.keys(condition).join() === 'not' && Array.isArray(condition['not'])) {
    return { field, notIn: values(field, condition['not']) };
  }
  throw new TypeError(`invalid condition on ${field}: ${show(condition)}`);
}

/** As of a dimension, but that it is known which cells there are. */
function cellsTest(field: string, cycle: TimeCycle, condition: unknown): Test {
  const test = dimensionTest(field, condition) as { in?: readonly unknown[]; notIn?: readonly unknown[] };
  const cells = cellsOf(cycle);
  const stray = (test.in ?? test.notIn ?? []).find((value) => value !== null && !cells.has(value));
  if (stray !== undefined) throw new RangeError(`no such cell of ${field}: ${show(stray)}`);
  return test as Test;
}

function cellsOf(cycle: TimeCycle): ReadonlySet<unknown> {
  let cells = cellsByCycle.get(cycle);
  if (cells === undefined) {
    cells = new Set(Array.from({ length: cycleSize(cycle) }, (_, cell) => cycleKey(cycle, cell, 1)));
    cellsByCycle.set(cycle, cells);
  }
  return cells;
}

const cellsByCycle = new Map<TimeCycle, ReadonlySet<unknown>>();

function values(field: string, list: readonly unknown[]): readonly (string | null)[] {
  for (const value of list) {
    if (typeof value !== 'string' && value !== null) {
      throw new TypeError(`value of ${field} is neither text nor null: ${show(value)}`);
    }
  }
  return list as readonly (string | null)[];
}

/** A number is known or not, or in a range; an empty list is what is left of two that exclude each other. */
function numberTest(field: string, condition: unknown): Test {
  if (isNullAlone(condition)) return { not: { field } };
  if (Array.isArray(condition) && condition.length === 0) return never;
  if (isObject(condition)) {
    if (isNullAlone(condition['not'])) return { field };
    if (isRange(condition)) return rangeTest(field, condition);
  }
  throw new TypeError(`condition on number field ${field} is neither null nor a range: ${show(condition)}`);
}

function rangeTest(field: string, { min, max }: Range): Test {
  for (const edge of [min, max]) {
    if (edge !== undefined && !Number.isFinite(edge))
      throw new RangeError(`edge of ${field} is not finite: ${edge}`);
  }
  return {
    field,
    ...(min === undefined ? {} : { from: toColumnUnit(field, min) }),
    ...(max === undefined ? {} : { below: toColumnUnit(field, max) }),
  };
}

function isNullAlone(condition: unknown): boolean {
  return condition === null || (Array.isArray(condition) && condition.length === 1 && condition[0] === null);
}

function isRange(condition: Readonly<Record<string, unknown>>): condition is Range {
  return Object.entries(condition).every(
    ([name, edge]) => (name === 'min' || name === 'max') && (edge === undefined || typeof edge === 'number'),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
