import type { Column, CodeColumn, NumberColumn } from '../data/column.js';
import type { Table } from '../data/contact-data.js';

/** How a plan reads a table: fields by name, with a conversation's own agent and team where it counts conversations. */
export interface TableView {
  readonly rows: number;
  column(field: string): CodeColumn | NumberColumn | undefined;
}

const conversationFields: ReadonlyMap<string, string> = new Map([
  ['agent', 'conversationAgent'],
  ['team', 'conversationTeam'],
]);

/** Text columns are not scanned: asking for one is like asking for a field that no row has. */
export function tableView(table: Table, unit: 'leg' | 'conversation'): TableView {
  return {
    rows: table.rows,
    column(field) {
      const name = unit === 'conversation' ? (conversationFields.get(field) ?? field) : field;
      const column: Column | undefined = table.column(name);
      return column === undefined || column.kind === 'text' ? undefined : column;
    },
  };
}
