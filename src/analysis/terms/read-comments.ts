import type { Contact } from '../../data/contact.js';
import type { AbortSignalLike } from '../../platform.js';
import type { Condition, MetricQuery, Period } from '../../metrics/query.js';
import { pageRows, type RowsReason, visitContacts } from '../contact-pages.js';
import type { ContactsQuery, Description, MetricSource } from '../../source/metric-source.js';

/** Which comments are read, and what they are compared with, as plain JSON. */
export interface CommentsAsk {
  readonly where?: Readonly<Record<string, Condition>>;
  readonly period?: Period;
  /** By default the period before. */
  readonly compare?: MetricQuery['compare'];
  readonly attribution?: 'arrival' | 'end';
}

/** What a customer wrote, with the scores that they gave. */
export interface Comment {
  /** Id of the contact; null where it has none. */
  readonly contact: string | null;
  /** When the contact was, as ISO text with the zone's offset; null where that is not known. */
  readonly at: string | null;
  readonly text: string;
  /** 0 to 10, and on the data's scale; null where none was given. */
  readonly nps: number | null;
  readonly csat: number | null;
  /** As in the data; null where it is not known. */
  readonly channel: string | null;
}

/** Why there are no comments. */
export type CommentsReason = RowsReason | 'no-comments';

export interface ReadComments {
  /** By time; of one moment in the order of delivery. */
  readonly comments: readonly Comment[];
  /** Contacts that were looked at. */
  readonly contacts: number;
  readonly reason?: CommentsReason;
  /** Those of the comparison period; null where it cannot be had: the data do not reach it, or it is withheld. */
  readonly before: readonly Comment[] | null;
  /** The periods as wall-clock text of the data's zone; null where the data have no span. */
  readonly period: Period | null;
  readonly compared: Period | null;
  /** Scores from which on a customer is satisfied; null where the scale is not told. */
  readonly positiveFrom: number | null;
  readonly version: string;
  readonly queries: readonly MetricQuery[];
  readonly rows: readonly ContactsQuery[];
}

const fields = [
  'id',
  'startedAt',
  'channel',
  'response.comment',
  'response.nps',
  'response.csat',
  'comment',
  'nps',
  'csat',
];

/**
 * Reads the comments of a period and of the one before, page by page. What a policy has redacted comes redacted. Rejects
 * with an AbortError when aborted, and throws for an option of a wrong form.
 */
export async function readComments(
  source: Pick<MetricSource, 'query' | 'contacts' | 'describe'>,
  ask: CommentsAsk,
  signal?: AbortSignalLike,
): Promise<ReadComments> {
  const { where, period, attribution, compare = 'previous-period' } = ask;
  const asked = signal === undefined ? {} : { signal };
  const narrowed = {
    ...(where && { where }),
    ...(period && { period }),
    ...(attribution && { attribution }),
  };
  // What the period before is, and whether the data reach it, is for whoever answers queries to say.
  const query: MetricQuery = { metrics: ['contact-volume'], ...narrowed, compare };
  const [table, description] = await Promise.all([source.query(query, asked), source.describe()]);
  const { period: own, compare: other } = table.query;
  const version = { version: table.version, queries: [query] };
  const earlier = other === null ? null : { from: other.from, to: other.to };
  const reaches =
    earlier !== null && table.rows[0]?.values['contact-volume']?.previous?.reason !== 'not-covered';
  const queries = [narrowed, ...(earlier === null || !reaches ? [] : [{ ...narrowed, period: earlier }])];
  const [now, before] = await Promise.all(queries.map((one) => pages(source, one, signal)));
  const found = now ?? 'no-rows';
  return {
    ...(typeof found === 'string'
      ? { comments: [], contacts: 0, reason: found }
      : { ...found, ...(found.comments.length === 0 && { reason: 'no-comments' as const }) }),
    before: typeof before === 'object' ? before.comments : null,
    period: own === null ? null : { from: own.from, to: own.to },
    compared: earlier,
    positiveFrom: positiveFrom(description),
    ...version,
    rows: queries.map((one) => ({ ...one, fields, offset: 0, limit: pageRows })),
  };
}

async function pages(
  source: Pick<MetricSource, 'contacts'>,
  query: Omit<ContactsQuery, 'offset' | 'limit'>,
  signal: AbortSignalLike | undefined,
): Promise<{ readonly comments: readonly Comment[]; readonly contacts: number } | RowsReason> {
  const comments: Comment[] = [];
  const visit = (row: Contact): void => {
    const text = row['response.comment'] ?? row.comment;
    if (typeof text !== 'string' || text.trim() === '') return;
    comments.push({
      contact: row.id ?? null,
      at: typeof row.startedAt === 'string' ? row.startedAt : null,
      text,
      nps: score(row['response.nps'] ?? row.nps),
      csat: score(row['response.csat'] ?? row.csat),
      channel: typeof row.channel === 'string' ? row.channel : null,
    });
  };
  const contacts = await visitContacts(source, { ...query, fields }, visit, signal);
  return typeof contacts === 'string' ? contacts : { comments, contacts };
}

function score(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** As `csat` counts them: 4·(score − min) ≥ 3·(max − min). */
function positiveFrom({ scales }: Description): number | null {
  return scales === undefined ? null : scales.csat.min + (3 * (scales.csat.max - scales.csat.min)) / 4;
}
