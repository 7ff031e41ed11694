import type { Condition } from '../../metrics/query.js';

/**
 * Whether values meet conditions, as rows of a query do: all of them; a value that is not known is null. Conditions on
 * numbers are none that a conversation can be told by here. Throws a RangeError for such.
 */
export function meetsWhere(
  valueOf: (field: string) => string | null,
  where: Readonly<Record<string, Condition>>,
): boolean {
  return Object.entries(where).every(([field, condition]) => {
    const value = valueOf(field);
    if (condition === null || typeof condition === 'string') return value === condition;
    if (isList(condition)) return condition.includes(value);
    if ('not' in condition) return !condition.not.includes(value);
    throw new RangeError(`conversations have no number to filter by: ${field}`);
  });
}

function isList(condition: Exclude<Condition, string | null>): condition is readonly (string | null)[] {
  return Array.isArray(condition);
}
