import type { Comment, ReadComments } from '../analysis/terms/read-comments.js';
import { type CommentGroup, type CommentSplit, groupOf } from '../analysis/terms/split-comments.js';
import { languageOf } from '../analysis/terms/language-of.js';
import { wordsOf } from '../analysis/terms/words-of.js';
import type { Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { groupName } from './feedback-lines.js';
import { fieldText, memberText } from './field-text.js';

/** A piece of a comment; `match`: it is a form of the term. */
export interface CommentPiece {
  readonly text: string;
  readonly match: boolean;
}

/** A comment as it is read. Its text is the customer's: never markup, and of either direction. */
export interface CommentView {
  /** Of the contact; null where it has no id. */
  readonly contact: string | null;
  /** What stands over it: when, by which channel, with which scores. */
  readonly about: readonly string[];
  /** Who wrote it, by the score that tells groups apart. */
  readonly group: CommentGroup | null;
  readonly groupText: string | null;
  /** Of its letters, as a language tag; null where they tell none. */
  readonly language: string | null;
  readonly pieces: readonly CommentPiece[];
}

/** The comments that contain a term, the newest first; each is put into words when it is asked for. */
export interface TermComments {
  readonly length: number;
  /** From one place on up to another one, which is not among them. */
  slice(from: number, to: number): readonly CommentView[];
}

/** `at`: their places among the comments read. `only`: of these customers alone. */
export function termComments(
  key: string,
  at: readonly number[],
  { comments, positiveFrom }: Pick<ReadComments, 'comments' | 'positiveFrom'>,
  {
    split,
    only,
    latin,
    locale,
    formats,
  }: {
    readonly split: CommentSplit | null;
    readonly only: CommentGroup | null;
    /** The language of comments in Latin script. */
    readonly latin: string;
    readonly locale: Locale;
    readonly formats: Formats;
  },
): TermComments {
  const of = (comment: Comment): CommentGroup | null =>
    split === null ? null : groupOf(comment, split, positiveFrom);
  const found = at
    .flatMap((place) => comments[place] ?? [])
    .filter((comment) => only === null || of(comment) === only)
    .reverse();
  const view = (comment: Comment): CommentView => {
    const group = of(comment);
    return {
      contact: comment.contact,
      about: aboutOf(comment, locale, formats),
      group,
      groupText: group && groupName(locale, group),
      language: languageOf(comment.text, latin),
      pieces: piecesOf(comment.text, key, latin),
    };
  };
  return { length: found.length, slice: (from, to) => found.slice(from, to).map(view) };
}

function aboutOf({ at, channel, nps, csat }: Comment, locale: Locale, formats: Formats): readonly string[] {
  const score = (field: 'nps' | 'csat', value: number | null): string[] => {
    if (value === null) return [];
    const text = formats.number(value, Number.isInteger(value) ? 0 : 1);
    return [locale.messages.heading.pair(fieldText(locale, field), text)];
  };
  return [
    ...(at === null ? [] : [formats.dates.moment(at)]),
    ...(channel === null ? [] : [memberText(locale, 'channel', channel)]),
    ...score('nps', nps),
    ...score('csat', csat),
  ];
}

/** A text cut where a term stands in it. The pieces put together are the text. */
export function piecesOf(text: string, key: string, latin: string): readonly CommentPiece[] {
  const pieces: CommentPiece[] = [];
  let end = 0;
  for (const word of wordsOf(text, latin)) {
    if (word.key !== key) continue;
    if (word.from > end) pieces.push({ text: text.slice(end, word.from), match: false });
    pieces.push({ text: text.slice(word.from, word.to), match: true });
    end = word.to;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), match: false });
  return pieces;
}
