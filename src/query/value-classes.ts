import type { CodeColumn, NumberColumn } from '../data/column.js';
import type { BlockValues } from './block.js';
import type { FieldTest } from './field-tests.js';
import { testKey } from './plan.js';

/**
 * The few classes of a column's values that a set of tests can tell apart. A test is asked once a class (a dictionary
 * entry, an interval between two thresholds), never once a row.
 */
export interface ValueClasses {
  /** Class 0 is the one of "not known"; of a number column it holds nothing else. */
  readonly count: number;
  /** Whether a test, one of those given, holds for the values of a class. */
  holds(test: FieldTest, valueClass: number): boolean;
  /** Adds `stride` × the class of each of the block's values to `words`. */
  addTo(words: Int32Array, values: BlockValues, rows: number, stride: number): void;
}

/** Classes of a field that no row has: all is "not known". */
export const noValues: ValueClasses = {
  count: 1,
  holds: (test) => holdsForUnknown(test),
  addTo: () => undefined,
};

/** The classes of a column for the tests that ask about it. */
export function valueClasses(column: CodeColumn | NumberColumn, tests: readonly FieldTest[]): ValueClasses {
  return column.kind === 'code' ? codeClasses(column, tests) : numberClasses(column, tests);
}

function holdsForUnknown(test: FieldTest): boolean {
  if ('in' in test) return test.in.includes(null);
  return 'notIn' in test && !test.notIn.includes(null);
}

function codeClasses(column: CodeColumn, tests: readonly FieldTest[]): ValueClasses {
  const sets = tests.map((test) =>
    isSetTest(test) ? new Set('in' in test ? test.in : test.notIn) : undefined,
  );
  const holdsFor = (index: number, value: string | null): boolean => {
    const test = tests[index] as FieldTest;
    const set = sets[index];
    return set === undefined ? value !== null : set.has(value) === 'in' in test;
  };
  // Codes with the same answers to all tests are one class.
  const classOfAnswers = new Map<string, number>();
  const answers: boolean[][] = [];
  const indexOf = new Map(tests.map((test, index) => [testKey(test), index]));
  const classOf = (value: string | null): number => {
    let key = '';
    for (let index = 0; index < tests.length; index += 1) key += holdsFor(index, value) ? '1' : '0';
    let found = classOfAnswers.get(key);
    if (found === undefined) {
      found = answers.length;
      classOfAnswers.set(key, found);
      answers.push([...key].map((answer) => answer === '1'));
    }
    return found;
  };
  const { values } = column;
  const classOfCode = new Int32Array(values.length);
  classOfCode[0] = classOf(values[0] as null);
  // Of many customers none is named, as a rule: those that are not are all of one class.
  const named = new Set(sets.flatMap((set) => [...(set ?? [])]));
  let unnamed = -1;
  for (let code = 1; code < values.length; code += 1) {
    const value = values[code] as string;
    if (named.size > 0 && named.has(value)) classOfCode[code] = classOf(value);
    else classOfCode[code] = unnamed === -1 ? (unnamed = classOf(value)) : unnamed;
  }
  return {
    count: answers.length,
    holds: (test, valueClass) =>
      (answers[valueClass] as boolean[])[indexOf.get(testKey(test)) as number] as boolean,
    addTo: (words, values, rows, stride) => addLookedUp(words, values, rows, classOfCode, stride),
  };
}

function numberClasses(column: NumberColumn, tests: readonly FieldTest[]): ValueClasses {
  const toRaw = (bound: number): number => Math.max(1, Math.ceil((bound - column.base) / column.step));
  const cuts = new Set<number>();
  for (const test of tests) {
    if (isSetTest(test)) continue;
    if (test.from !== undefined) cuts.add(toRaw(test.from));
    if (test.below !== undefined) cuts.add(toRaw(test.below));
  }
  cuts.delete(1); // every known value is at least 1
  const sorted = Float64Array.from(cuts).sort();
  // Class k ≥ 1 starts at raw value firstOf[k]; any of its values answers for all.
  const firstOf = [0, 1, ...sorted];
  const holds = (test: FieldTest, valueClass: number): boolean => {
    if (valueClass === 0) return holdsForUnknown(test);
    if (isSetTest(test)) return 'notIn' in test; // a number is none of any set of texts
    const raw = firstOf[valueClass] as number;
    return (
      (test.from === undefined || raw >= toRaw(test.from)) &&
      (test.below === undefined || raw < toRaw(test.below))
    );
  };
  if (column.raw.BYTES_PER_ELEMENT <= 2) {
    const classOfRaw = new Int32Array(Math.max(1, toRaw(column.max) + 1));
    for (let k = 1; k < firstOf.length; k += 1) {
      const first = firstOf[k] as number;
      if (first < classOfRaw.length) classOfRaw.fill(k, first);
    }
    return {
      count: firstOf.length,
      holds,
      addTo: (words, values, rows, stride) => addLookedUp(words, values, rows, classOfRaw, stride),
    };
  }
  return {
    count: firstOf.length,
    holds,
    addTo: (words, values, rows, stride) => addCut(words, values, rows, sorted, stride),
  };
}

function isSetTest(test: FieldTest): test is Extract<FieldTest, { in: unknown } | { notIn: unknown }> {
  return 'in' in test || 'notIn' in test;
}

function addLookedUp(
  words: Int32Array,
  values: BlockValues,
  rows: number,
  table: Int32Array,
  stride: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    words[i] = (words[i] as number) + (table[values[i] as number] as number) * stride;
  }
}

function addCut(
  words: Int32Array,
  values: BlockValues,
  rows: number,
  cuts: Float64Array,
  stride: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    const value = values[i] as number;
    if (value === 0) continue;
    let found = 1;
    while (found <= cuts.length && value >= (cuts[found - 1] as number)) found += 1;
    words[i] = (words[i] as number) + found * stride;
  }
}
