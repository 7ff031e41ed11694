import type { Table } from '../data/contact-data.js';
import type { RestOfData } from '../data/data-set-rows.js';
import type { ReadRows } from '../data/read-rows.js';
import type { AbortSignalLike } from '../platform.js';
import { execute, type PlanData } from '../query/execute.js';
import type { Partial } from '../query/partial.js';
import type { QueryPlan } from '../query/plan.js';
import { Zone } from '../time/zone.js';
import type { BackReader } from './back-reader.js';
import { Moved } from './calls.js';
import type { ScannedColumn } from './column-rows.js';
import { partialBuffers } from './partial-buffers.js';

/** Plans over a range of rows, with the columns of it that they need and that did not come before. */
export interface ReplicaRun {
  /** Tells ways of cutting the data apart. */
  readonly data: number;
  readonly rows: number;
  readonly zone: string;
  readonly columns: ReadonlyMap<string, ScannedColumn | undefined>;
  /** Over legs of contacts. */
  readonly plans: readonly QueryPlan[];
}

/** What a replica can be asked. */
export type ReplicaMethods = {
  readonly run: (run: ReplicaRun, signal: AbortSignalLike) => Promise<Moved<readonly Partial[]>>;
  /** Rows that nothing will be asked of any more. */
  readonly forget: (data: number) => void;
  /** What stands behind the rows that it was to read of the input; undefined where they could not be read apart. */
  readonly restOfBack: () => Promise<RestOfData | undefined>;
  /** Those rows, by the members of the whole data set. */
  readonly rowsOfBack: (members: RestOfData['members']) => Moved<ReadRows | undefined>;
};

/**
 * A worker that holds a range of the contacts, the columns that plans have needed, and adds them up with
 * the same code as its primary, which lacks nothing when this one is gone.
 *
 * @param back what it reads of the input
 */
export function replicaMethods(back: BackReader): ReplicaMethods {
  const held = new Map<
    number,
    { readonly data: PlanData; readonly columns: Map<string, ScannedColumn | undefined> }
  >();
  return {
    async run({ data, rows, zone, columns, plans }, signal) {
      let own = held.get(data);
      // Columns that took the place of others make a table of their own: what scans remember stands by the table.
      const isChanged = own !== undefined && [...columns.keys()].some((name) => own?.columns.has(name));
      if (own === undefined || isChanged)
        held.set(data, (own = rowsWith(rows, new Zone(zone), new Map(own?.columns))));
      for (const [name, column] of columns) own.columns.set(name, column);
      const partials = await execute(own.data, plans, { signal });
      return new Moved<readonly Partial[]>(partials, partialBuffers(partials));
    },
    forget: (data) => void held.delete(data),
    restOfBack: () => back.rest(),
    rowsOfBack: (members) => back.finish(members),
  };
}

function rowsWith(
  rows: number,
  zone: Zone,
  columns: Map<string, ScannedColumn | undefined>,
): { data: PlanData; columns: Map<string, ScannedColumn | undefined> } {
  const contacts: Table = { rows, fields: [], column: (name) => columns.get(name) };
  return { data: { contacts, table: () => contacts, zone }, columns };
}
