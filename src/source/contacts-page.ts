import { contactAt } from '../data/contact-at.js';
import type { ContactData } from '../data/contact-data.js';
import type { NumberRows } from '../metrics/number-rows.js';
import type { AbortSignalLike } from '../platform.js';
import type { ContactsPage, ContactsQuery } from './metric-source.js';
import { numberPage } from './number-page.js';
import { areTooFew, selectContacts } from './select-contacts.js';

/** What is asked of whoever has the rows. Plain data. */
export interface ContactsAsked {
  readonly query: ContactsQuery;
  /** How to find the rows of the number that the query names. */
  readonly behind: NumberRows | undefined;
}

/** The contacts of a query, or the rows behind a number, a page at a time, in the form in which they were delivered. */
export async function contactsPage(
  data: ContactData,
  { query, behind }: ContactsAsked,
  signal: AbortSignalLike | undefined,
): Promise<ContactsPage> {
  if (behind !== undefined) return numberPage(data, query, behind, signal);
  const rows = await selectContacts(data, query, signal);
  if (areTooFew(data, data.contacts, rows)) return { rows: [], total: 0, withheld: 'too-few' };
  const page = rows.subarray(query.offset, query.offset + query.limit);
  return { rows: Array.from(page, (row) => contactAt(data, row, query.fields)), total: rows.length };
}
