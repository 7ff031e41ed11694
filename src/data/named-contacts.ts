import type { CodeColumn, NumberColumn, TextColumn } from './column.js';
import type { Table } from './contact-data.js';
import { Dictionary } from './dictionary.js';
import type { PartRows } from './part-ingest.js';
import type { ProblemLog } from './problem-log.js';

/** The row of the contact that each row of a part names in `contact`; −1 where the data have none of that id. */
export function contactRows(contacts: Table, part: PartRows): Int32Array {
  const rows = new Int32Array(part.rows).fill(-1);
  const named = part.columns.get('contact') as CodeColumn | undefined;
  const ids = contacts.column('id') as TextColumn | undefined;
  if (named === undefined || ids === undefined) return rows;
  const dictionary = new Dictionary(named.values);
  const rowOf = new Int32Array(named.values.length).fill(-1);
  for (let row = 0; row < contacts.rows; row++) {
    const id = ids.at(row);
    const code = id === null ? 0 : dictionary.find(id);
    if (code !== 0) rowOf[code] = row;
  }
  return rows.map((_, row) => rowOf[named.codes[row] as number] as number);
}

/**
 * Tells of rows that name a contact which the data do not have, and of those that neither a contact nor they themselves
 * place in time.
 */
export function tellUnknown(
  { schema: { part }, columns, delivered }: PartRows,
  contactRow: Int32Array,
  log: ProblemLog,
): void {
  const named = columns.get('contact') as CodeColumn | undefined;
  const at = columns.get('at') as NumberColumn | undefined;
  delivered.forEach((row, index) => {
    if (contactRow[index] !== -1) return;
    if ((named?.codes[index] ?? 0) !== 0)
      log.add('unknown-contact', { part }, { part, row, path: 'contact' }, 0);
    if ((at?.raw[index] ?? 0) === 0) log.add('missing-time', { field: 'at' }, { part, row, path: 'at' }, 1);
  });
}
