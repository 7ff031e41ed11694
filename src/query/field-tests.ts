import type { Test } from './plan.js';

/** A test of one field, the leaf of a `Test`. */
export type FieldTest = Extract<Test, { readonly field: string }>;

/** The field tests of a test, each object once, in order of appearance. */
export function fieldTests(test: Test, found: Set<FieldTest> = new Set()): Set<FieldTest> {
  if ('field' in test) found.add(test);
  else if ('not' in test) fieldTests(test.not, found);
  else for (const part of 'all' in test ? test.all : test.any) fieldTests(part, found);
  return found;
}

/** The answer of a test, given the answers of its field tests. */
export function answer(test: Test, holds: (leaf: FieldTest) => boolean): boolean {
  if ('field' in test) return holds(test);
  if ('not' in test) return !answer(test.not, holds);
  if ('all' in test) return test.all.every((part) => answer(part, holds));
  return test.any.some((part) => answer(part, holds));
}

/** All of several tests; nested `all`s are opened, so that each part can be asked alone. */
export function allOf(...tests: readonly Test[]): Test {
  const parts = tests.flatMap((test) => ('all' in test ? test.all : [test]));
  return parts.length === 1 ? (parts[0] as Test) : { all: parts };
}
