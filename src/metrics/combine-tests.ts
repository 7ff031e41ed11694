import { always, type Test } from '../query/plan.js';

/** The test that no row passes. */
export const never: Test = { any: [] };

/** All of the tests, written flat, so that equal meaning gives equal text and measures are found to be the same. */
export function every(...tests: readonly Test[]): Test {
  const flat = tests.flatMap((test) => ('all' in test ? test.all : [test]));
  return flat.length === 0 ? always : flat.length === 1 ? (flat[0] as Test) : { all: flat };
}

/** Any of the tests, written flat. */
export function some(...tests: readonly Test[]): Test {
  const flat = tests.flatMap((test) => ('any' in test ? test.any : [test]));
  return flat.length === 0 ? never : flat.length === 1 ? (flat[0] as Test) : { any: flat };
}
