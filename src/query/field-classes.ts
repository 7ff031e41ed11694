import type { CodeColumn, NumberColumn } from '../data/column.js';
import { type FieldTest, fieldTests } from './field-tests.js';
import { type Test, testKey } from './plan.js';
import type { TableView } from './table-view.js';
import { type ValueClasses, noValues, valueClasses } from './value-classes.js';

/** A field with the classes of its values. */
export interface FieldClasses {
  readonly column: CodeColumn | NumberColumn | undefined;
  readonly classes: ValueClasses;
  /** What is asked of it, each once. */
  readonly tests: readonly FieldTest[];
}

/** The classes of every field that some tests ask about. */
export function fieldClasses(view: TableView, tests: Iterable<Test>): ReadonlyMap<string, FieldClasses> {
  const leaves = new Set<FieldTest>();
  for (const test of tests) fieldTests(test, leaves);
  const byField = new Map<string, Map<string, FieldTest>>();
  for (const leaf of leaves) {
    const asked = byField.get(leaf.field);
    if (asked === undefined) byField.set(leaf.field, new Map([[testKey(leaf), leaf]]));
    else asked.set(testKey(leaf), leaf);
  }
  const result = new Map<string, FieldClasses>();
  for (const [field, asked] of byField) {
    const column = view(field);
    const own = [...asked.values()];
    const classes = column === undefined ? noValues : valueClasses(column, own);
    result.set(field, { column, classes, tests: own });
  }
  return result;
}
