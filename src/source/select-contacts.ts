import type { Column, NumberColumn, TextColumn } from '../data/column.js';
import type { ContactData, Table } from '../data/contact-data.js';
import { agentNames } from '../data/agent-names.js';
import { countedCustomer } from '../data/counted-customer.js';
import { conditionsTest } from '../metrics/condition.js';
import type { AbortSignalLike } from '../platform.js';
import { compareTexts } from '../query/compare-texts.js';
import { selectRows } from '../query/select-rows.js';
import { parsePeriod } from '../time/period.js';
import type { ContactsQuery } from './metric-source.js';
import { rowsOfIds } from './rows-of-ids.js';
import { searchRows } from './search-rows.js';

/** Compares two rows by one field; rows that do not know it come last both ways. */
type RowOrder = (a: number, b: number) => number;

/**
 * The numbers of the rows that a contacts query means, in its order: by default by arrival; ties in the order of
 * delivery.
 */
export async function selectContacts(
  data: ContactData,
  query: ContactsQuery,
  signal: AbortSignalLike | undefined,
): Promise<Uint32Array> {
  checkPage(query);
  const where = query.where ?? {};
  const { id, ...others } = where;
  const within = await selectRows(
    data.contacts,
    {
      time: query.attribution === 'end' ? 'effectiveEndedAt' : 'startedAt',
      range: query.period === undefined ? null : parsePeriod(query.period, data.zone),
      where: conditionsTest(id === undefined ? where : others),
    },
    data.zone,
    { signal },
  );
  const column = (field: string): Column | undefined => data.contacts.column(field);
  const rows = id === undefined ? within : rowsOfIds(column('id') as TextColumn | undefined, within, id);
  return inOrder(await foundRows(data, rows, query, data.contacts.fields, column, signal), query, column);
}

/** Those of some rows that a query's search finds; all where it searches for nothing. */
export async function foundRows(
  { agents }: ContactData,
  rows: Uint32Array,
  { search }: ContactsQuery,
  fields: readonly string[],
  column: (field: string) => Column | undefined,
  signal: AbortSignalLike | undefined,
): Promise<Uint32Array> {
  if (search === undefined) return rows;
  const names = agentNames(agents);
  return searchRows(
    rows,
    search,
    { fields, column, names: (field) => (field === 'agent' ? names : undefined) },
    signal,
  );
}

/** Rows in the order that a query asks for, which they are put into. */
export function inOrder(
  rows: Uint32Array,
  { orderBy = [{ by: 'startedAt' }] }: Pick<ContactsQuery, 'orderBy'>,
  column: (field: string) => Column | undefined,
): Uint32Array {
  const orders = orderBy.map(({ by, direction }) =>
    rowOrder(column(by), by, direction === 'descending' ? -1 : 1),
  );
  return rows.sort((a, b) => {
    for (const order of orders) {
      const compared = order(a, b);
      if (compared !== 0) return compared;
    }
    return a - b;
  });
}

/** Whether some rows are of fewer customers than the data's policy shows anything of; of none there is nothing to hide. */
export function areTooFew({ minCell }: ContactData, table: Table, rows: Uint32Array): boolean {
  if (minCell === 0 || rows.length === 0) return false;
  const { raw } = table.column(countedCustomer) as NumberColumn;
  const customers = new Set<number>();
  for (const row of rows) {
    if (customers.add(raw[row] as number).size >= minCell) return false;
  }
  return true;
}

/** Throws a RangeError where a page is none. */
export function checkPage({ offset, limit }: ContactsQuery): void {
  if (!Number.isInteger(offset) || offset < 0) throw new RangeError(`invalid offset: ${offset}`);
  if (!Number.isInteger(limit) || limit < 0) throw new RangeError(`invalid limit: ${limit}`);
}

function rowOrder(column: Column | undefined, field: string, sign: 1 | -1): RowOrder {
  if (column === undefined) throw new RangeError(`no such field: ${field}`);
  if (column.kind === 'number') {
    const { raw } = column;
    return (a, b) => compareKnown(raw[a] as number, raw[b] as number, sign);
  }
  if (column.kind === 'text') return (a, b) => compareLast(column.at(a), column.at(b), sign);
  const { codes, values } = column;
  return (a, b) =>
    compareLast(
      values[codes[a] as number] as string | null,
      values[codes[b] as number] as string | null,
      sign,
    );
}

/** Raw numbers are in the order of their values; 0 is not known. */
function compareKnown(a: number, b: number, sign: 1 | -1): number {
  if (a === 0 || b === 0) return a === b ? 0 : a === 0 ? 1 : -1;
  return (a - b) * sign;
}

function compareLast(a: string | null, b: string | null, sign: 1 | -1): number {
  return a === null || b === null ? compareTexts(a, b) : compareTexts(a, b) * sign;
}
