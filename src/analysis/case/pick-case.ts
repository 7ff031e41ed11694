import type { Contact } from '../../data/contact.js';
import type { Condition } from '../../metrics/query.js';
import type { ContactsPage, ContactsQuery, Description } from '../../source/metric-source.js';
import type { CaseAsk, CaseReason } from './case-of.js';
import { isText, type ScoreKind, scoreKinds } from './case-report.js';

/** Asks for rows, all fields of a case; null where the source has none to tell. */
export type ReadRows = (query: Omit<ContactsQuery, 'fields'>) => Promise<ContactsPage | null>;

/** The rows of the conversation that was picked, in no order. */
export interface PickedRows {
  readonly rows: readonly Contact[];
  readonly total: number;
  readonly by: ScoreKind | null;
  readonly id: string | null;
}

const pageRows = 2000;
/** Legs of one conversation that are read; more are no case to be told. */
const mostLegs = 500;

/** The rows of the conversation that an ask means, all of them, whatever part of it the filter lets through. */
export async function pickCase(
  read: ReadRows,
  ask: CaseAsk,
  description: Description,
): Promise<PickedRows | CaseReason> {
  const { contact, conversation } = ask;
  if (conversation !== undefined) return whole(read, { conversation }, { by: null, id: null });
  const picked =
    contact === undefined
      ? await lowest(read, ask, description)
      : await whole(read, { id: contact }, { by: null, id: contact });
  if (typeof picked === 'string') return picked;
  const [row] = picked.rows;
  const name = row?.conversation;
  return typeof name === 'string'
    ? whole(read, { conversation: name }, { by: picked.by, id: row?.id ?? null })
    : picked;
}

async function whole(
  read: ReadRows,
  where: Readonly<Record<string, Condition>>,
  picked: Pick<PickedRows, 'by' | 'id'>,
): Promise<PickedRows | CaseReason> {
  const page = await read({ where, offset: 0, limit: mostLegs });
  if (page === null) return 'no-rows';
  if (page.withheld !== undefined) return page.withheld;
  return page.rows.length === 0 ? 'not-found' : { rows: page.rows, total: page.total, ...picked };
}

async function lowest(
  read: ReadRows,
  { metric, where, period, attribution }: CaseAsk,
  { parts, scales }: Description,
): Promise<PickedRows | CaseReason> {
  const surveyed = parts.find(({ part }) => part === 'surveys')?.fields ?? [];
  const by = (metric === undefined ? scoreKinds : [metric]).find((kind) => surveyed.includes(kind));
  if (by === undefined) return 'no-comments';
  const field = `response.${by}`;
  // Of effort more is worse, unless the data have it the other way round.
  const worstFirst = (scales?.[by].better ?? (by === 'ces' ? 'lower' : 'higher')) === 'lower';
  const orderBy = [
    { by: field, direction: worstFirst ? ('descending' as const) : ('ascending' as const) },
    { by: 'startedAt', direction: 'descending' as const },
  ];
  const within = {
    ...(where !== undefined && { where }),
    ...(period !== undefined && { period }),
    ...(attribution !== undefined && { attribution }),
  };
  for (let offset = 0; ; offset += pageRows) {
    const page = await read({ ...within, orderBy, offset, limit: pageRows });
    if (page === null) return 'no-rows';
    if (page.withheld !== undefined) return page.withheld;
    const rows = page.rows as readonly Readonly<Record<string, unknown>>[];
    const row = rows.find((one) => typeof one[field] === 'number' && isText(one['response.comment'])) as
      | Contact
      | undefined;
    if (row !== undefined) return { rows: [row], total: 1, by, id: row.id ?? null };
    // Those without a score come last.
    if (offset + pageRows >= page.total || typeof rows.at(-1)?.[field] !== 'number') return 'no-comments';
  }
}
