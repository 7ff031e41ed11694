import { Pace } from '../../data/pace.js';
import type { AbortSignalLike } from '../../platform.js';
import type { MetricQuery } from '../../metrics/query.js';
import type { ContactsQuery, Description, MetricSource } from '../../source/metric-source.js';
import { newcombe } from '../../metrics/intervals/newcombe.js';
import { compareTexts } from '../../query/compare-texts.js';
import { fisherUpper } from '../significance/fisher.js';
import { type Comment, readComments } from '../terms/read-comments.js';
import { fewestComments } from '../terms/rising.js';
import { termSteps } from '../terms/terms-of.js';
import type { ReadInsights } from './insights-options.js';
import type { InsightLack, NotLooked } from './insights-result.js';

/** A term of comments, tested for more of it. */
export interface TermTest {
  readonly key: string;
  readonly text: string;
  readonly comments: number;
  readonly n: number;
  readonly otherComments: number;
  readonly otherN: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number;
  readonly contacts: readonly string[];
  /** Contacts of the period, with a comment or without. */
  readonly all: number;
}

export interface TermTests {
  readonly tests: readonly TermTest[];
  readonly notLooked: readonly NotLooked[];
  readonly queries: readonly MetricQuery[];
  readonly rows: readonly ContactsQuery[];
}

/** So many terms are tested, those in most comments of both periods together: that says nothing of when. */
const mostTerms = 50;
const mostContacts = 5;

/** Which terms are in more comments than in the comparison period: Fisher's exact test, doubled, as terms fall too. */
export async function termTests(
  source: Pick<MetricSource, 'query' | 'contacts' | 'describe'>,
  description: Description,
  { within, compared, kinds }: ReadInsights,
  signal: AbortSignalLike | undefined,
): Promise<TermTests> {
  const nothing = { tests: [], notLooked: [], queries: [], rows: [] };
  if (!kinds.has('term')) return nothing;
  const without = (reason: InsightLack): readonly NotLooked[] => [
    { kind: 'term', metric: null, dimension: null, reason, count: 1 },
  ];
  if (!description.parts.some(({ fields }) => fields.includes('comment')))
    return { ...nothing, notLooked: without('no-comments') };
  const { compare } = compared;
  const read = await readComments(source, { ...within, ...(compare && { compare }) }, signal);
  const { queries, rows, before, comments, reason } = read;
  if (before === null || reason !== undefined)
    return { tests: [], notLooked: without(reason ?? 'no-comparison'), queries, rows };
  const tests = await new Pace(signal).run(testSteps(comments, before, read.contacts));
  return { tests, notLooked: [], queries, rows };
}

/** Step by step, so that no page waits for it. */
function* testSteps(
  comments: readonly Comment[],
  before: readonly Comment[],
  all: number,
): Generator<undefined, readonly TermTest[]> {
  const now = yield* termSteps(comments.map(({ text }) => text));
  const earlier = yield* termSteps(before.map(({ text }) => text));
  if (now.n === 0 || earlier.n === 0) return [];
  const were = new Map(earlier.terms.map((term) => [term.key, term]));
  const are = new Map(now.terms.map((term) => [term.key, term]));
  return [...new Set([...are.keys(), ...were.keys()])]
    .map((key) => ({ key, is: are.get(key), was: were.get(key) }))
    .map((term) => ({ ...term, both: (term.is?.comments ?? 0) + (term.was?.comments ?? 0) }))
    .filter(({ both }) => both >= fewestComments)
    .sort((a, b) => b.both - a.both || compareTexts(a.key, b.key))
    .slice(0, mostTerms)
    .map(({ key, is, was }): TermTest => {
      const [said, saidBefore] = [is?.comments ?? 0, was?.comments ?? 0];
      const interval = newcombe(said, now.n, saidBefore, earlier.n);
      return {
        ...{ key, text: (is ?? was)?.term ?? key, comments: said, n: now.n },
        ...{ otherComments: saidBefore, otherN: earlier.n },
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        all,
        p: Math.min(1, 2 * fisherUpper(said, now.n, saidBefore, earlier.n)),
        contacts: (is?.at ?? []).flatMap((at) => comments[at]?.contact ?? []).slice(0, mostContacts),
      };
    });
}
