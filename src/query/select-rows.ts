import type { Table } from '../data/contact-data.js';
import type { Cancellation } from '../platform.js';
import { BlockReader } from './block.js';
import { eachBlock } from './each-block.js';
import { RowFilter, type RowsRead } from './row-filter.js';
import type { Zone } from '../time/zone.js';
import { tableView } from './table-view.js';
import { timedTest } from './timed-plan.js';

/** The numbers of the rows of a table that a plan would read, ascending. `zone`: that of the data. */
export async function selectRows(
  table: Table,
  { time, range, where }: RowsRead,
  zone: Zone,
  options: { readonly signal?: Cancellation } = {},
): Promise<Uint32Array> {
  const reader = new BlockReader();
  const filter = new RowFilter(
    { time, range, where: timedTest(where, time) },
    tableView(table, zone),
    reader,
  );
  const found = new Uint32Array(table.rows);
  let length = 0;
  await eachBlock(reader, table.rows, options.signal, () => {
    if (filter.passesOver) return false;
    for (const row of filter.rows()) {
      found[length] = reader.from + row;
      length += 1;
    }
    return true;
  });
  return found.slice(0, length);
}
