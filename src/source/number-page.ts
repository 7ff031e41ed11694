import type { Column, TextColumn } from '../data/column.js';
import type { Contact } from '../data/contact.js';
import { rowAt } from '../data/contact-at.js';
import { type ContactData, conversationFields, type Table } from '../data/contact-data.js';
import { surveyDimensions } from '../data/survey-kinds.js';
import { every } from '../metrics/combine-tests.js';
import type { NumberRows, NumberSide, SideRows } from '../metrics/number-rows.js';
import type { AbortSignalLike } from '../platform.js';
import { hasSeveralLegs, legPlan } from '../query/leg-plan.js';
import type { Test } from '../query/plan.js';
import { selectRows } from '../query/select-rows.js';
import type { ContactsPage, ContactsQuery } from './metric-source.js';
import { rowsOfIds } from './rows-of-ids.js';
import { areTooFew, checkPage, foundRows, inOrder } from './select-contacts.js';

/**
 * A page of the rows behind a number. What a value of so few customers would tell is not told of its rows either. Rejects
 * with a RangeError for a side that the number does not have.
 */
export async function numberPage(
  data: ContactData,
  query: ContactsQuery,
  behind: NumberRows,
  signal: AbortSignalLike | undefined,
): Promise<ContactsPage> {
  checkPage(query);
  const { plan, sides } = behind;
  const { part, unit } = plan;
  const table = part === 'contacts' ? data.contacts : data.surveys;
  const several = part === 'contacts' && hasSeveralLegs(data.contacts);
  const said = conversationSays(table, unit === 'conversation' && several);
  const wanted = query.behind?.side ?? sides[0]?.side;
  const side = sides.find((one) => one.side === wanted);
  if (side === undefined && query.behind?.side !== undefined)
    throw new RangeError(`number without such rows: ${query.behind.side}`);
  const rowsOf = async (where: Test): Promise<Uint32Array> => {
    const { time, range, where: all } = legPlan({ ...plan, where: every(plan.where, where) }, several);
    const rows = await selectRows(table, { time, range, where: all }, data.zone, { signal });
    const id = query.where?.['id'];
    return id === undefined ? rows : rowsOfIds(said('id') as TextColumn | undefined, rows, id);
  };
  const found: { readonly side: NumberSide; readonly each: number; readonly rows: Uint32Array }[] = [];
  for (const one of sides) found.push({ ...named(one), rows: await rowsOf(one.where) });
  // Whose value is not shown, of whom nothing is.
  const whole = found.find((one) => one.side === 'used') ?? found.find((one) => one.side === 'denominator');
  const ofSide = found.find((one) => one.side === side?.side)?.rows ?? new Uint32Array(0);
  const listed = part === 'contacts' ? table.fields : responseFields;
  const rows = await foundRows(data, ofSide, query, listed, said, signal);
  const isHidden = whole !== undefined && areTooFew(data, table, whole.rows);
  const facts = {
    part,
    unit,
    sides: isHidden ? [] : found.map((one) => ({ side: one.side, rows: one.rows.length, each: one.each })),
    fields: behind.fields,
  };
  if (isHidden || areTooFew(data, table, rows))
    return { rows: [], total: 0, withheld: 'too-few', behind: facts };
  const fields = query.fields ?? listed;
  return {
    rows: query.limit === 0 || rows.length === 0 ? [] : pageOf(data, query, rows, said, fields),
    total: rows.length,
    behind: facts,
  };
}

function named({ side, each }: SideRows): { readonly side: NumberSide; readonly each: number } {
  return { side, each };
}

function pageOf(
  { zone }: ContactData,
  query: ContactsQuery,
  rows: Uint32Array,
  said: (field: string) => Column | undefined,
  fields: readonly string[],
): readonly Contact[] {
  const page = inOrder(rows, query, said).subarray(query.offset, query.offset + query.limit);
  const columns = fields.map((name) => [name, said(name)] as const);
  return Array.from(page, (row) => rowAt(zone, columns, row));
}

/** Columns by field; of a conversation of several legs, what it says as a whole. */
function conversationSays(table: Table, ofConversations: boolean): (field: string) => Column | undefined {
  if (!ofConversations) return (field) => table.column(field);
  const names = new Map<string, string>(Object.entries(conversationFields));
  return (field) => table.column(names.get(field) ?? field);
}

/** What is told of a response where nothing else is asked for. */
const responseFields: readonly string[] = [
  'id',
  'contact',
  'startedAt',
  ...surveyDimensions,
  'response.kind',
  'response.aspect',
  'response.score',
  'response.scale',
  'comment',
];
