import { contactAt } from '../data/contact-at.js';
import type { ContactData } from '../data/contact-data.js';
import type { AbortSignalLike } from '../platform.js';
import type { ContactsPage, ContactsQuery } from './metric-source.js';
import { areTooFew, selectContacts } from './select-contacts.js';

/** The rows behind a number, a page at a time, in the form in which they were delivered. */
export async function contactsPage(
  data: ContactData,
  query: ContactsQuery,
  signal: AbortSignalLike | undefined,
): Promise<ContactsPage> {
  const rows = await selectContacts(data, query, signal);
  if (areTooFew(data, rows)) return { rows: [], total: 0, withheld: 'too-few' };
  const page = rows.subarray(query.offset, query.offset + query.limit);
  return { rows: Array.from(page, (row) => contactAt(data, row, query.fields)), total: rows.length };
}
