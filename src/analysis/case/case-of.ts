import type { Contact } from '../../data/contact.js';
import type { Condition, Period } from '../../metrics/query.js';
import type { AbortSignalLike } from '../../platform.js';
import type { ContactsPage, ContactsQuery, Description, MetricSource } from '../../source/metric-source.js';
import {
  type CaseChange,
  caseChanges,
  caseFields,
  type CaseLeg,
  caseLegs,
  endOf,
  inOrder,
  startOf,
} from './case-legs.js';

export interface CaseOptions {
  /** The conversation to be shown; by default the lowest-scored one with a comment, of several the latest. */
  readonly conversation?: string;
  readonly where?: Readonly<Record<string, Condition>>;
  readonly period?: Period;
  readonly attribution?: 'arrival' | 'end';
  readonly signal?: AbortSignalLike;
}

/**
 * `no-rows`: the source tells of no single contacts. `too-few`: of fewer customers than the host's policy shows anything
 * of. `no-comments`: nothing that was scored has one. `not-found`: no such conversation among these contacts.
 */
export type CaseReason = 'no-rows' | 'too-few' | 'no-comments' | 'not-found';

export type ScoreKind = 'csat' | 'nps' | 'ces';

/** One conversation as it went. Plain JSON, in seconds; null is not known. */
export interface Case {
  /** Null where the contact names none: it is its own. */
  readonly conversation: string | null;
  /** By which score it was picked; null where the host picked it. */
  readonly pickedBy: ScoreKind | null;
  readonly legs: readonly CaseLeg[];
  /** What each leg has otherwise than the one before. */
  readonly changes: readonly CaseChange[];
  /** Of all legs, from the first one's start to the last one's end; null where one of these is not known. */
  readonly seconds: {
    readonly waiting: number | null;
    readonly handling: number | null;
    readonly between: number | null;
    readonly whole: number | null;
  };
  /** The last that was given, on the data's scales. */
  readonly scores: Readonly<Record<ScoreKind, number | null>>;
  /** By leg, in their order. */
  readonly comments: readonly { readonly leg: number; readonly text: string }[];
  /** `resolved`: the last that is known; the others: of any leg. */
  readonly flags: Readonly<Record<'resolved' | 'reopened' | 'complaint' | 'sale', boolean | null>>;
}

export interface FoundCase {
  /** Null with a `reason`. */
  readonly case: Case | null;
  readonly reason?: CaseReason;
  readonly scales: Description['scales'] | null;
  readonly version: string;
  /** The rows that were read, as they can be read again; no metric is asked. */
  readonly rows: readonly ContactsQuery[];
  readonly queries: readonly [];
}

const members: readonly string[] = ['conversation', 'where', 'period', 'attribution', 'signal'];
const pageRows = 2000;
/** Legs of one conversation that are read; more are no case to be told. */
const mostLegs = 500;

/**
 * One conversation with its legs, times, scores and comments, and what changed from leg to leg: the one that the host
 * names, or the lowest-scored one that has a comment (by satisfaction, where none was asked for it by recommendation, else
 * by effort). Reads rows. Throws a RangeError for an unknown option.
 */
export async function caseOf(
  source: Pick<MetricSource, 'describe' | 'contacts'>,
  options: CaseOptions = {},
): Promise<FoundCase> {
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  const { conversation, where, period, attribution, signal } = options;
  const description = await source.describe();
  const asked: ContactsQuery[] = [];
  const read = async (query: Omit<ContactsQuery, 'fields'>): Promise<ContactsPage | null> => {
    const whole = { ...query, fields: caseFields };
    asked.push(whole);
    return source.contacts(whole, signal === undefined ? {} : { signal }).catch(noRows);
  };
  const base = {
    ...(where !== undefined && { where }),
    ...(period !== undefined && { period }),
    ...(attribution !== undefined && { attribution }),
  };
  const found = (one: Case | null, reason?: CaseReason): FoundCase => ({
    case: one,
    ...(reason !== undefined && { reason }),
    scales: description.scales ?? null,
    version: description.version,
    rows: asked,
    queries: [],
  });

  const picked = conversation === undefined ? await lowest(read, base, description) : { pickedBy: null };
  if (typeof picked === 'string') return found(null, picked);
  const name = conversation ?? ('row' in picked ? picked.row.conversation : undefined);
  const own = 'row' in picked ? [picked.row] : [];
  if (typeof name !== 'string') return found(caseMade(own, picked.pickedBy));
  // All of it, whatever part of it the filter and the period let through.
  const within = await read({ where: { conversation: name }, offset: 0, limit: mostLegs });
  if (within === null) return found(null, 'no-rows');
  if (within.withheld !== undefined) return found(null, within.withheld);
  if (within.rows.length === 0) return found(null, 'not-found');
  return found(caseMade(within.rows, picked.pickedBy));
}

type Read = (query: Omit<ContactsQuery, 'fields'>) => Promise<ContactsPage | null>;

async function lowest(
  read: Read,
  base: Pick<ContactsQuery, 'where' | 'period' | 'attribution'>,
  { parts }: Description,
): Promise<{ readonly pickedBy: ScoreKind; readonly row: Contact } | CaseReason> {
  const surveyed = parts.find(({ part }) => part === 'surveys')?.fields ?? [];
  const kind = (['csat', 'nps', 'ces'] as const).find((one) => surveyed.includes(one));
  if (kind === undefined) return 'no-comments';
  const field = `response.${kind}`;
  const orderBy = [
    // Of effort more is worse, as the scales have it by default.
    { by: field, direction: kind === 'ces' ? ('descending' as const) : ('ascending' as const) },
    { by: 'startedAt', direction: 'descending' as const },
  ];
  for (let offset = 0; ; offset += pageRows) {
    const page = await read({ ...base, orderBy, offset, limit: pageRows });
    if (page === null) return 'no-rows';
    if (page.withheld !== undefined) return page.withheld;
    const rows = page.rows as readonly Readonly<Record<string, unknown>>[];
    const row = rows.find((one) => typeof one[field] === 'number' && isText(one['response.comment']));
    if (row !== undefined) return { pickedBy: kind, row: row as unknown as Contact };
    // Those without a score come last.
    if (offset + pageRows >= page.total || typeof rows.at(-1)?.[field] !== 'number') return 'no-comments';
  }
}

function caseMade(rows: readonly Contact[], pickedBy: ScoreKind | null): Case {
  const ordered = inOrder(rows);
  const legs = caseLegs(ordered);
  const values = (name: string): readonly unknown[] =>
    ordered.flatMap((row) => (row as unknown as Readonly<Record<string, unknown>>)[name] ?? []);
  const lastNumber = (name: string): number | null => {
    const last = values(name).at(-1);
    return typeof last === 'number' ? last : null;
  };
  const any = (name: string): boolean | null => {
    const known = values(name);
    return known.length === 0 ? null : known.includes(true);
  };
  const sum = (name: 'waitSeconds' | 'handleSeconds' | 'betweenSeconds'): number | null => {
    const known = legs.flatMap((leg) => leg[name] ?? []);
    return known.length === 0 ? null : known.reduce((total, one) => total + one, 0);
  };
  const resolved = values('resolved').at(-1);
  const conversation = rows[0]?.conversation;
  return {
    conversation: typeof conversation === 'string' ? conversation : null,
    pickedBy,
    legs,
    changes: caseChanges(legs),
    seconds: {
      waiting: sum('waitSeconds'),
      handling: sum('handleSeconds'),
      between: sum('betweenSeconds'),
      whole: wholeSeconds(ordered),
    },
    scores: {
      csat: lastNumber('response.csat'),
      nps: lastNumber('response.nps'),
      ces: lastNumber('response.ces'),
    },
    comments: legs.flatMap(({ comment }, leg) => (isText(comment) ? [{ leg, text: comment }] : [])),
    flags: {
      resolved: typeof resolved === 'boolean' ? resolved : null,
      reopened: any('reopened'),
      complaint: any('complaint'),
      sale: any('sale'),
    },
  };
}

function wholeSeconds(rows: readonly Contact[]): number | null {
  const begin = Math.min(...rows.map(startOf));
  const whole = (Math.max(...rows.map(endOf)) - begin) / 1000;
  return Number.isFinite(whole) ? whole : null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** A source that has no rows says so by this code; whatever else is wrong is not for this analysis to hide. */
function noRows(error: unknown): null {
  if ((error as { readonly problem?: { readonly code?: unknown } }).problem?.code === 'no-rows') return null;
  throw error;
}
