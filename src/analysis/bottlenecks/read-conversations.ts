import type { AbortSignalLike } from '../../platform.js';
import type { Period } from '../../metrics/query.js';
import type { Contact } from '../../data/contact.js';
import type { ContactsQuery, MetricSource } from '../../source/metric-source.js';
import { type RowsReason, visitContacts } from '../contact-pages.js';
import { parseIsoText } from '../../time/iso-text.js';

/** A contact with its start as an instant. */
export interface Leg {
  readonly start: number;
  readonly row: Contact;
}

/** Conversations of one further question: a filter of many names is looked up by its hash, a longer one is only longer. */
const named = 5000;

/**
 * The conversations that have any contact in a period, each with all of its legs, also those outside it, by their starts,
 * then ids. The reason where the source tells of no rows.
 */
export async function readConversations(
  source: Pick<MetricSource, 'contacts'>,
  query: { readonly period?: Period; readonly fields: readonly string[] },
  signal: AbortSignalLike | undefined,
): Promise<readonly (readonly Leg[])[] | RowsReason> {
  const { period, fields } = query;
  const rows = await allRows(source, { fields, ...(period && { period }) }, signal);
  if (typeof rows === 'string') return rows;
  const single = rows.filter(({ conversation }) => typeof conversation !== 'string').map((row) => [row]);
  const byName = new Map<string, Contact[]>();
  const put = (row: Contact): void => {
    const { conversation } = row;
    if (typeof conversation !== 'string') return;
    const legs = byName.get(conversation);
    if (legs === undefined) byName.set(conversation, [row]);
    else legs.push(row);
  };
  if (period === undefined) rows.forEach(put);
  else {
    const names = [...new Set(rows.flatMap(({ conversation }) => conversation ?? []))];
    for (let from = 0; from < names.length; from += named) {
      const where = { conversation: names.slice(from, from + named) };
      const legs = await allRows(source, { fields, where }, signal);
      if (typeof legs === 'string') return legs;
      legs.forEach(put);
    }
  }
  return [...single, ...byName.values()].map((legs) =>
    legs
      .map((row): Leg => ({ row, start: parseIsoText(String(row.startedAt))?.ms ?? NaN }))
      .sort((a, b) => a.start - b.start || compareIds(a.row.id, b.row.id)),
  );
}

async function allRows(
  source: Pick<MetricSource, 'contacts'>,
  query: Omit<ContactsQuery, 'offset' | 'limit'>,
  signal: AbortSignalLike | undefined,
): Promise<readonly Contact[] | RowsReason> {
  const found: Contact[] = [];
  const told = await visitContacts(source, query, (contact) => found.push(contact), signal);
  return typeof told === 'string' ? told : found;
}

function compareIds(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
