import type { CodeColumn, NumberColumn } from '../data/column.js';
import type { Table } from '../data/contact-data.js';

/** How a scan reads a table: the columns that can be scanned, by field. */
export type TableView = (field: string) => CodeColumn | NumberColumn | undefined;

/** Text columns are not scanned: asking for one is like asking for a field that no row has. */
export function tableView(table: Table): TableView {
  return (field) => {
    const column = table.column(field);
    return column?.kind === 'text' ? undefined : column;
  };
}
