/**
 * Rows as data that can be copied, where rows of the host's cannot: the proxies of a reactive framework, rows with
 * functions. They are read as those would be; of what is no value of a field only that it is there.
 */
export function plainRows(rows: readonly unknown[]): readonly unknown[] {
  return Array.from(rows, (row) =>
    typeof row === 'object' && row !== null && !Array.isArray(row) ? plainRow(row) : plainValue(row),
  );
}

function plainRow(row: object): Record<string, unknown> {
  // Without a prototype: a row may have a field of any name.
  const plain = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(row)) plain[name] = plainValue(value);
  return plain;
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  const isOther = typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol';
  return isOther && value !== null ? {} : value;
}
