import type { CodeColumn, NumberColumn } from '../data/column.js';
import { type FieldTest, fieldTests } from './field-tests.js';
import type { Test } from './plan.js';
import type { TableView } from './table-view.js';
import { type ValueClasses, noValues, valueClasses } from './value-classes.js';

/** A field with the classes of its values. */
export interface FieldClasses {
  readonly column: CodeColumn | NumberColumn | undefined;
  readonly classes: ValueClasses;
}

/** The classes of every field that some tests ask about. */
export function fieldClasses(view: TableView, tests: readonly Test[]): ReadonlyMap<string, FieldClasses> {
  const byField = new Map<string, FieldTest[]>();
  const leaves = new Set<FieldTest>();
  for (const test of tests) fieldTests(test, leaves);
  for (const leaf of leaves) {
    const sameField = byField.get(leaf.field);
    if (sameField === undefined) byField.set(leaf.field, [leaf]);
    else sameField.push(leaf);
  }
  const result = new Map<string, FieldClasses>();
  for (const [field, asked] of byField) {
    const column = view(field);
    result.set(field, { column, classes: column === undefined ? noValues : valueClasses(column, asked) });
  }
  return result;
}
