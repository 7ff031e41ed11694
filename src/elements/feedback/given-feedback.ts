import type { Comment } from '../../analysis/terms/read-comments.js';
import { placedTermsSteps, type TermsAsk } from '../../analysis/terms/terms.js';
import { runAtOnce } from '../../data/pace.js';
import type { Given } from '../asked-data.js';
import { Attributes } from '../attributes.js';
import { givenTable } from '../given-table.js';
import type { CbFeedback, FeedbackAnswer } from './feedback.js';

/** What a customer wrote, as a page has it. */
export interface GivenComment {
  /** Null or blank: no comment. */
  readonly text: string | null;
  /** Id of the contact. */
  readonly contact?: string | null;
  /** When the contact was, as ISO text. */
  readonly at?: string | null;
  readonly channel?: string | null;
  /** The recommendation score, 0 to 10. */
  readonly nps?: number | null;
  /** The satisfaction score; which are positive, `positive-from` says. */
  readonly csat?: number | null;
}

/** The element's own `rows` as an answer; undefined where it has none. There is nothing to compare them with. */
export function givenFeedback(
  tag: string,
  rows: CbFeedback['rows'],
  positiveFrom: CbFeedback['positiveFrom'],
  asked: string,
): Given<FeedbackAnswer> | undefined {
  if (rows === undefined || rows === null || rows === '') return undefined;
  const attributes = new Attributes(tag);
  const from = attributes.number('positive-from', positiveFrom);
  const list = attributes.list('rows', rows) ?? [];
  const comments: Comment[] = [];
  for (const row of list) {
    const comment = readComment(row);
    if (comment === undefined) attributes.refuse('rows', rows);
    else if (comment.text.trim() !== '') comments.push(comment);
  }
  if (attributes.problem !== undefined) return { problem: attributes.problem };
  const read = {
    comments,
    contacts: list.length,
    ...(comments.length === 0 && { reason: 'no-comments' as const }),
    ...{ before: null, period: null, compared: null, positiveFrom: from ?? null },
    ...{ version: 'given', queries: [], rows: [] },
  };
  const table = givenTable({
    metric: 'contact-volume',
    total: { value: list.length, n: list.length },
    ...{ buckets: undefined, setting: undefined, period: null, timeZone: 'UTC' },
  });
  const terms = runAtOnce(placedTermsSteps(read, JSON.parse(asked) as TermsAsk));
  return { answer: { table, read, terms, data: {} } };
}

function readComment(row: unknown): Comment | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const { text, contact, at, channel, nps, csat } = row as Readonly<Record<string, unknown>>;
  const texts = [text ?? '', contact ?? null, at ?? null, channel ?? null];
  const scores = [nps ?? null, csat ?? null];
  const isText = (one: unknown): one is string | null => one === null || typeof one === 'string';
  const isScore = (one: unknown): one is number | null => one === null || typeof one === 'number';
  if (!texts.every(isText) || !scores.every(isScore)) return undefined;
  const [written, id, when, by] = texts;
  const [recommends, satisfied] = scores;
  return {
    text: written ?? '',
    ...{ contact: id ?? null, at: when ?? null, channel: by ?? null },
    ...{ nps: recommends ?? null, csat: satisfied ?? null },
  };
}
