import type { Condition, MetricQuery, Period } from '../../metrics/query.js';
import type { MetricTable } from '../../metrics/table.js';
import type { AbortSignalLike } from '../../platform.js';
import type { ContactsPage, ContactsQuery, Description, MetricSource } from '../../source/metric-source.js';
import { caseFields, caseLegs } from './case-legs.js';
import { type CaseMeans, meansOf, meansQueries, qualityQuery } from './case-means.js';
import { type CaseReport, caseReport, type ScoreKind, scoreKinds } from './case-report.js';
import { pickCase } from './pick-case.js';

/** Which conversation is to be told. Plain JSON. */
export interface CaseAsk {
  /** By the id of one of its contacts, whatever the filter and the period. */
  readonly contact?: string;
  /** By its own, whatever the filter and the period. */
  readonly conversation?: string;
  /**
   * Without both of these the lowest-scored one with a comment, of several the latest: by this score, by default
   * satisfaction, where nobody was asked for it recommendation, else effort.
   */
  readonly metric?: ScoreKind;
  readonly where?: Readonly<Record<string, Condition>>;
  readonly period?: Period;
  readonly attribution?: 'arrival' | 'end';
}

export interface CaseOptions extends CaseAsk {
  readonly signal?: AbortSignalLike;
}

/**
 * `no-rows`: the source tells of no single contacts. `too-few`: of fewer customers than the host's policy shows anything
 * of. `no-comments`: nothing that was scored has one. `not-found`: no such contact or conversation in the data.
 */
export type CaseReason = 'no-rows' | 'too-few' | 'no-comments' | 'not-found';

export interface FoundCase {
  /** Null with a `reason`. */
  readonly case: CaseReport | null;
  readonly reason?: CaseReason;
  /** What all gave within the filter and the period; null without a case. */
  readonly means: CaseMeans | null;
  readonly scales: Description['scales'] | null;
  readonly timeZone: string;
  readonly version: string;
  /** The rows that were read, as they can be read again. */
  readonly rows: readonly ContactsQuery[];
  /** What was asked for the means and for the quality of the case. */
  readonly queries: readonly MetricQuery[];
}

/** A case with the tables that its means are from, for whoever explains them. */
export interface AskedCase {
  readonly found: FoundCase;
  readonly tables: readonly MetricTable[];
}

type CaseSource = Pick<MetricSource, 'describe' | 'contacts' | 'query'>;

const members: readonly string[] = [
  'contact',
  'conversation',
  'metric',
  'where',
  'period',
  'attribution',
  'signal',
];

/**
 * One conversation with its legs, times, scores and comments, what changed from leg to leg, and what all others gave: the
 * one that the host names, or the lowest-scored one that has a comment. Reads rows. Throws a RangeError for an unknown
 * option, and where both a contact and a conversation are named.
 */
export async function caseOf(source: CaseSource, options: CaseOptions = {}): Promise<FoundCase> {
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  const { signal, ...ask } = options;
  const { contact, conversation, metric } = ask;
  if (contact !== undefined && conversation !== undefined) {
    throw new RangeError(`both a contact and a conversation: ${contact}, ${conversation}`);
  }
  if (metric !== undefined && !scoreKinds.includes(metric))
    throw new RangeError(`no score: ${String(metric)}`);
  return (await askCase(source, ask, await source.describe(), signal)).found;
}

/** The same of what was checked, by a source that has described its data. */
export async function askCase(
  source: CaseSource,
  ask: CaseAsk,
  description: Description,
  signal: AbortSignalLike | undefined,
): Promise<AskedCase> {
  const heard = signal === undefined ? {} : { signal };
  const asked: ContactsQuery[] = [];
  const read = async (query: Omit<ContactsQuery, 'fields'>): Promise<ContactsPage | null> => {
    const full = { ...query, fields: caseFields };
    asked.push(full);
    return source.contacts(full, heard).catch(noRows);
  };
  const about = {
    scales: description.scales ?? null,
    timeZone: description.timeZone,
    version: description.version,
    rows: asked,
  };
  const picked = await pickCase(read, ask, description);
  if (typeof picked === 'string') {
    return { found: { case: null, reason: picked, means: null, ...about, queries: [] }, tables: [] };
  }
  const { where, period, attribution } = ask;
  const queries = meansQueries(
    { ...(where && { where }), ...(period && { period }), ...(attribution && { attribution }) },
    description,
  );
  const own = qualityQuery(caseLegs(picked.rows), description);
  const [tables, ownTable] = await Promise.all([
    Promise.all(queries.map((query) => source.query(query, heard))),
    own && source.query(own, heard),
  ]);
  const { rows, by, id, total } = picked;
  const quality = ownTable?.rows[0]?.values['quality-score']?.value ?? null;
  return {
    found: {
      case: caseReport(rows, { by, id, legsInAll: total, quality }),
      means: meansOf(tables),
      ...about,
      queries: [...queries, ...(own ? [own] : [])],
    },
    tables,
  };
}

/** A source that has no rows says so by this code; whatever else is wrong is not for this analysis to hide. */
function noRows(error: unknown): null {
  if ((error as { readonly problem?: { readonly code?: unknown } }).problem?.code === 'no-rows') return null;
  throw error;
}
