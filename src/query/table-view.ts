import type { CodeColumn, NumberColumn } from '../data/column.js';
import type { Table } from '../data/contact-data.js';
import { timedCycle } from '../time/cycle-field.js';
import type { Zone } from '../time/zone.js';
import { cycleColumn } from './cycle-column.js';

/** How a scan reads a table: the columns that can be scanned, by field. */
export type TableView = (field: string) => CodeColumn | NumberColumn | undefined;

/**
 * Text columns are not scanned: asking for one is like asking for a field that no row has. Fields of cycles are made here, of
 * the rows' time, so that every table has them.
 */
export function tableView(table: Table, zone: Zone): TableView {
  return (field) => {
    const timed = timedCycle(field);
    if (timed !== undefined) {
      const time = table.column(timed.time);
      return time?.kind === 'number' ? cycleColumn(time, timed.cycle, zone) : undefined;
    }
    const column = table.column(field);
    return column?.kind === 'text' ? undefined : column;
  };
}
