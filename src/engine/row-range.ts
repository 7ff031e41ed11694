import type { Table } from '../data/contact-data.js';
import type { PlanData } from '../query/execute.js';
import { rowsOfColumn, type ScannedColumn } from './column-rows.js';

/**
 * Some rows of the contacts, `from` ≤ row < `to`, for plans of contacts. Columns are read where they are, and made once:
 * what scans remember of a column (its extents by block) stands by the object.
 */
export function rowRange(data: PlanData, from: number, to: number): PlanData {
  const columns = new Map<string, ScannedColumn | undefined>();
  const { contacts, zone } = data;
  const range: Table = {
    rows: to - from,
    fields: contacts.fields,
    column(name) {
      if (!columns.has(name)) columns.set(name, rowsOfColumn(contacts.column(name), from, to));
      return columns.get(name);
    },
  };
  return { contacts: range, table: () => range, zone };
}
