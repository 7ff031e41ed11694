import { booleanValues, type CodeColumn } from '../data/column.js';
import type { ContactData } from '../data/contact-data.js';
import { type TablePart, tableParts } from '../data/part-tables.js';
import { compareTexts } from '../query/compare-texts.js';
import type { QueryFacts } from '../metrics/facts.js';
import { hasDimension } from '../metrics/needed-fields.js';
import type { DimensionDescription } from './metric-source.js';

/** Fields that name one contact or person rather than a kind of them: not offered for grouping. */
const identities: ReadonlySet<string> = new Set(['id', 'conversation', 'customer', 'contact']);

/** Rows of contacts, single ones and totals of them: what is shown of a dimension that they have are their values. */
const ofContacts: readonly TablePart[] = ['contacts', 'intervals'];

/** A dimension as a part has it. */
interface PartDimension {
  readonly part: TablePart;
  readonly column: CodeColumn;
}

/**
 * What the data can be grouped and filtered by, and which parts can: dimensions of contacts first. A response or an
 * evaluation has those of its contact too.
 */
export function describeDimensions(data: ContactData, facts: QueryFacts): readonly DimensionDescription[] {
  const found = new Map<string, PartDimension[]>();
  const parts = tableParts.filter((part) => part !== 'staff').filter((part) => data.table(part).rows > 0);
  for (const part of parts) {
    const table = data.table(part);
    for (const field of table.fields) {
      const column = identities.has(field) ? undefined : table.column(field);
      if (column?.kind !== 'code' || column.values === booleanValues) continue;
      found.set(field, [...(found.get(field) ?? []), { part, column }]);
    }
  }
  return [...found].map(([field, having]) => ({
    name: field,
    parts: parts.filter((part) => hasDimension(part, field, facts)),
    ...valuesIn(having, facts.names.get(field) ?? new Map()),
  }));
}

/** @param names what the data call values that are ids */
function valuesIn(
  parts: readonly PartDimension[],
  names: ReadonlyMap<string, string>,
): Pick<DimensionDescription, 'values' | 'names' | 'hasUnknown'> {
  const own = parts.filter(({ part }) => ofContacts.includes(part));
  const columns = (own.length > 0 ? own : parts).map(({ column }) => column);
  const values = [...new Set(columns.flatMap(valuesOf))].sort(compareTexts);
  const named = values.flatMap((value) => {
    const text = names.get(value);
    return text === undefined ? [] : [[value, text] as const];
  });
  return {
    values,
    ...(named.length > 0 && { names: Object.fromEntries(named) }),
    hasUnknown: columns.some(({ codes }) => codes.includes(0 as never)),
  };
}

/** The values that rows have: a dictionary may hold those of rows since replaced. */
function valuesOf({ codes, values }: CodeColumn): readonly string[] {
  const isUsed = new Uint8Array(values.length);
  for (const code of codes) isUsed[code] = 1;
  return values.filter((value, code): value is string => value !== null && isUsed[code] === 1);
}
