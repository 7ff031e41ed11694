import type { Condition } from '../metrics/query.js';

/** The rows whose values a condition lets through; undefined where there is none. Of "other" (undefined) none is. */
export function selectedRows(
  keys: readonly (string | null | undefined)[],
  condition: Condition | undefined,
): ReadonlySet<number> | undefined {
  if (condition === undefined) return undefined;
  const values: readonly unknown[] = Array.isArray(condition) ? condition : [condition];
  return new Set(keys.flatMap((key, row) => (key !== undefined && values.includes(key) ? [row] : [])));
}
