import { Pace, runAtOnce } from '../../data/pace.js';
import { mask } from '../../data/policy/mask.js';
import type { AbortSignalLike } from '../../platform.js';
import type { MetricQuery, Period } from '../../metrics/query.js';
import type { ContactsQuery, MetricSource } from '../../source/metric-source.js';
import { type CommentsAsk, type CommentsReason, type ReadComments, readComments } from './read-comments.js';
import { risingTerms } from './rising.js';
import {
  type CommentGroup,
  commentGroups,
  type CommentSplit,
  groupOf,
  usualSplit,
} from './split-comments.js';
import { type CommentTerms, type Term, termsOf, termSteps } from './terms-of.js';

/** What of the comments is told, as plain JSON. */
export interface TermsAsk extends CommentsAsk {
  /** The language of comments in Latin script; English by default. */
  readonly locale?: string;
  /** By which score groups are told apart; by default the one that more comments have. */
  readonly split?: CommentSplit;
  /** So many terms, 50 by default. */
  readonly limit?: number;
}

export interface TermsOptions extends TermsAsk {
  readonly signal?: AbortSignalLike;
}

/** How many of so many comments. */
export interface CommentShare {
  readonly comments: number;
  readonly n: number;
  /** 0 to 1; null of none. */
  readonly share: number | null;
}

export interface FoundTerm extends Omit<Term, 'at'> {
  /** In the comparison period; null where there is none to compare with. */
  readonly previous: CommentShare | null;
  /** Share less the share before, with the 95 % interval of the difference. */
  readonly change: number | null;
  readonly changeLow: number | null;
  readonly changeHigh: number | null;
  /** See `risingTerms`. */
  readonly rising: boolean | null;
  /** Of each group's comments, how many contain it: in the order of `split.groups`. */
  readonly groups: readonly CommentShare[];
  /** The first contacts, by time, whose comment contains it and that have an id; `more` may be read by `readComments`. */
  readonly contacts: readonly string[];
}

export interface FoundTerms {
  /** Comments with any text, and contacts that were looked at. */
  readonly n: number;
  readonly contacts: number;
  /** Comments in which something is masked. */
  readonly redacted: number;
  readonly languages: CommentTerms['languages'];
  /** Null where no comment has a score. */
  readonly split: {
    readonly by: CommentSplit;
    readonly groups: readonly { readonly group: CommentGroup; readonly n: number }[];
    /** Comments without that score. */
    readonly unscored: number;
  } | null;
  readonly period: Period | null;
  /** What is compared with, and its comments; null where there is nothing to compare with. */
  readonly compared: { readonly period: Period; readonly n: number } | null;
  /** By how many comments contain them, most first; those that rise are told beyond the limit, too. */
  readonly terms: readonly FoundTerm[];
  /** How many terms there are beyond those. */
  readonly more: number;
  readonly reason?: CommentsReason;
  readonly version: string;
  readonly queries: readonly MetricQuery[];
  /** What was asked of contacts: the comments themselves. */
  readonly rows: readonly ContactsQuery[];
}

const usualLimit = 50;
const mostContacts = 5;
const members = ['where', 'period', 'compare', 'attribution', 'locale', 'split', 'limit', 'signal'];

/**
 * What comments are about: terms in Chinese, Russian and English, the share of comments that contain each, which of them
 * rise against the comparison period, and how often each group of customers says them. Throws for an option of a wrong
 * form; a source without rows is the reason `no-rows`.
 */
export async function terms(
  source: Pick<MetricSource, 'query' | 'contacts' | 'describe'>,
  options: TermsOptions = {},
): Promise<FoundTerms> {
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  const { signal, locale, split, limit, ...ask } = options;
  const told = { ...(locale && { locale }), ...(split && { split }), ...(limit !== undefined && { limit }) };
  termsOf([], told);
  checkTold(told);
  return (await new Pace(signal).run(placedTermsSteps(await readComments(source, ask, signal), told))).found;
}

/** The same of comments that are at hand. */
export function termsFrom(
  read: ReadComments,
  told: Pick<TermsAsk, 'locale' | 'split' | 'limit'> = {},
): FoundTerms {
  return runAtOnce(placedTermsSteps(read, told)).found;
}

/** Terms with their comments. */
export interface PlacedTerms {
  readonly found: FoundTerms;
  /** By the key of a term, those beyond the limit too: the places of its comments among those read, ascending. */
  readonly at: ReadonlyMap<string, readonly number[]>;
}

/** The same step by step, for whoever must not hold up a page, with the comments that contain each term. */
export function* placedTermsSteps(
  read: ReadComments,
  told: Pick<TermsAsk, 'locale' | 'split' | 'limit'> = {},
): Generator<undefined, PlacedTerms> {
  checkTold(told);
  const { comments, before, positiveFrom } = read;
  const { limit = usualLimit, split: wanted } = told;
  const locale = told.locale === undefined ? {} : { locale: told.locale };
  const now = yield* termSteps(
    comments.map(({ text }) => text),
    locale,
  );
  const earlier =
    before &&
    (yield* termSteps(
      before.map(({ text }) => text),
      locale,
    ));
  const countBefore = new Map(earlier?.terms.map(({ key, comments: count }) => [key, count]));
  const changes = risingTerms(
    now.terms.map(({ key, comments: count }) => ({
      comments: count,
      n: now.n,
      previous: countBefore.get(key) ?? 0,
      previousN: earlier?.n ?? 0,
    })),
  );
  const by = wanted ?? usualSplit(comments, positiveFrom);
  const groupAt = comments.map((comment) => (by === null ? null : groupOf(comment, by, positiveFrom)));
  const groups: readonly CommentGroup[] = by === null ? [] : commentGroups[by];
  const countIn = (group: CommentGroup, at: readonly (CommentGroup | null)[]): number =>
    at.filter((one) => one === group).length;
  const ofGroups = groups.map((group) => ({ group, n: countIn(group, groupAt) }));
  const shown = now.terms.flatMap((term, at) =>
    at < limit || changes[at]?.rising === true
      ? [{ term, change: changes[at] as (typeof changes)[number] }]
      : [],
  );
  const found: FoundTerms = {
    n: now.n,
    contacts: read.contacts,
    redacted: comments.filter(({ text }) => text.includes(mask)).length,
    languages: now.languages,
    split: by && { by, groups: ofGroups, unscored: groupAt.filter((group) => group === null).length },
    period: read.period,
    compared: earlier && read.compared && { period: read.compared, n: earlier.n },
    terms: shown.map(({ term: { at, ...term }, change: { change, low, high, rising } }): FoundTerm => {
      const said = at.map((place) => groupAt[place] ?? null);
      return {
        ...term,
        previous: earlier && shareOf(countBefore.get(term.key) ?? 0, earlier.n),
        change,
        changeLow: low,
        changeHigh: high,
        rising,
        groups: ofGroups.map(({ group, n }) => shareOf(countIn(group, said), n)),
        contacts: at.flatMap((place) => comments[place]?.contact ?? []).slice(0, mostContacts),
      };
    }),
    more: now.terms.length - shown.length,
    ...(read.reason && { reason: read.reason }),
    version: read.version,
    queries: read.queries,
    rows: read.rows,
  };
  return { found, at: new Map(now.terms.map(({ key, at }) => [key, at])) };
}

function shareOf(comments: number, n: number): CommentShare {
  return { comments, n, share: n === 0 ? null : comments / n };
}

function checkTold({ split, limit = usualLimit }: Pick<TermsAsk, 'split' | 'limit'>): void {
  if (!(Number.isInteger(limit) && limit >= 0)) throw new RangeError(`invalid limit: ${limit}`);
  if (split !== undefined && !Object.hasOwn(commentGroups, split))
    throw new RangeError(`unknown split: ${split}`);
}
