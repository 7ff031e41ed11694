import type { Contact } from '../data/contact.js';
import type { AbortSignalLike } from '../platform.js';
import type { ContactsQuery, MetricSource } from '../source/metric-source.js';

/** Rows of a page: the fewer pages, the less often a source orders its rows; so many are no long stop of the page's thread. */
export const pageRows = 20_000;

/** Why no row is told: the source has none to tell, or they are of fewer customers than its policy shows anything of. */
export type RowsReason = 'no-rows' | 'too-few';

/**
 * Visits all contacts of a query, page by page in its order, and gives how many there are; or the reason why none is told.
 * Whatever else is wrong rejects.
 */
export async function visitContacts(
  source: Pick<MetricSource, 'contacts'>,
  query: Omit<ContactsQuery, 'offset' | 'limit'>,
  visit: (contact: Contact) => void,
  signal: AbortSignalLike | undefined,
): Promise<number | RowsReason> {
  const asked = signal === undefined ? {} : { signal };
  for (let offset = 0; ; offset += pageRows) {
    const page = await source.contacts({ ...query, offset, limit: pageRows }, asked).catch(noRows);
    if (page === null) return 'no-rows';
    if (page.withheld !== undefined) return page.withheld;
    page.rows.forEach(visit);
    if (offset + pageRows >= page.total) return page.total;
  }
}

function noRows(error: unknown): null {
  if ((error as { readonly problem?: { readonly code?: unknown } }).problem?.code === 'no-rows') return null;
  throw error;
}
