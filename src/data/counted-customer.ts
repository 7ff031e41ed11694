import type { CodeColumn, Column, NumberColumn } from './column.js';
import type { ContactColumns } from './relations.js';
import { encodeNumbers } from './number-column.js';

/**
 * The column that tells customers apart where they are counted: a number by row, the same on all rows of a customer. Who
 * is not known counts as one: a conversation without a customer, a contact without either, a response or evaluation by the
 * contact that it names and that the data do not have, else by itself. What staff say of themselves is of its agent.
 */
export const countedCustomer = 'countedCustomer';

/** Of contacts. */
export function customersOfContacts(contacts: ContactColumns): NumberColumn {
  const customer = contacts.get('customer') as CodeColumn | undefined;
  const conversation = contacts.get('conversation') as CodeColumn | undefined;
  const conversations = customer?.values.length ?? 0;
  const others = conversations + (conversation?.values.length ?? 0);
  const numbers = new Float64Array(contacts.rows);
  for (let row = 0; row < numbers.length; row++) {
    const known = customer?.codes[row] ?? 0;
    const of = conversation?.codes[row] ?? 0;
    numbers[row] = known !== 0 ? known : of !== 0 ? conversations + of : others + row;
  }
  return encodeNumbers(numbers);
}

/** What rows say that are not contacts, where the data do not have their contact. */
export interface OwnNames {
  /** Of staff: who answered. Undefined where the rows are of customers. */
  readonly agent?: { readonly codes: ArrayLike<number>; readonly isOf: (row: number) => boolean } | undefined;
  /** The contact that a row names. */
  readonly contact: CodeColumn | undefined;
  /** What the row is of, where that has several rows: a number below how many rows there are. */
  readonly of?: ArrayLike<number> | undefined;
}

/**
 * Of rows that are about contacts.
 * @param contactRow the row of each one's contact; −1 where the data do not have it
 */
export function customersOfRows(
  contactRow: Int32Array,
  ofContacts: Column | undefined,
  { agent, contact, of }: OwnNames,
): NumberColumn {
  const numbers = new Float64Array(contactRow.length);
  const counted = ofContacts as NumberColumn | undefined;
  // Below zero, so that none is the number of a contact's customer.
  const named = contact?.values.length ?? 0;
  for (let row = 0; row < numbers.length; row++) {
    const at = contactRow[row] as number;
    const code = contact?.codes[row] ?? 0;
    const staff = agent?.isOf(row) === true ? (agent.codes[row] ?? 0) : 0;
    if (staff !== 0) numbers[row] = -1 - named - contactRow.length - staff;
    else if (at !== -1 && counted !== undefined)
      numbers[row] = counted.base + (counted.raw[at] as number) * counted.step;
    else if (code !== 0) numbers[row] = -code;
    else numbers[row] = -1 - named - (of?.[row] ?? row);
  }
  return encodeNumbers(numbers);
}
