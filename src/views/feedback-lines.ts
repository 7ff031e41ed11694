import type { CommentShare, FoundTerm, FoundTerms } from '../analysis/terms/terms.js';
import { commentGroups, type CommentGroup } from '../analysis/terms/split-comments.js';
import type { TermOrder } from '../i18n/feedback-words.js';
import type { Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { feedbackWords } from '../i18n/topics/feedback.js';
import { gaugeWords } from '../i18n/topics/gauge.js';
import { newcombe } from '../metrics/intervals/newcombe.js';
import { wilson } from '../metrics/intervals/wilson.js';

/** One of the two groups that are set side by side. */
export interface FeedbackSide {
  readonly group: CommentGroup;
  readonly label: string;
  /** Its comments. */
  readonly n: number;
  /** Its place among the groups of the analysis. */
  readonly at: number;
}

/** A term as it stands in the list. */
export interface TermLine {
  readonly key: string;
  readonly term: string;
  /** Of all comments, 0 to 1. */
  readonly share: number;
  /** With the comments that it is of. */
  readonly shareText: string;
  /** Of each side's comments; none where nothing tells customers apart. */
  readonly sides: readonly { readonly share: number | null; readonly text: string }[];
  readonly rising: boolean;
  /** With its sign; null where there is nothing to compare with. */
  readonly changeText: string | null;
  /** What it rises from, with the interval of the change; null where it does not rise. */
  readonly risingText: string | null;
  /** All that is known of it: labels and texts. */
  readonly facts: readonly TermFact[];
}

export interface TermFact {
  readonly label: string;
  readonly text: string;
  /** What terms are sorted by; null where it is no one number. */
  readonly number: number | null;
}

/** How much oftener the first side says a term than the second, with its 95 % interval. */
export interface SideDifference {
  readonly difference: number;
  readonly low: number | null;
  readonly high: number | null;
}

const sidesOf = { nps: ['promoters', 'detractors'], csat: ['positive', 'other'] } as const;

/** What a group of customers is called. */
export function groupName(locale: Locale, group: CommentGroup): string {
  const feedback = feedbackWords(locale);
  const gauge = gaugeWords(locale);
  return group === 'positive' || group === 'other' ? feedback[group] : gauge.nps[group];
}

/** The two groups that are set side by side; none where no comment has a score. */
export function feedbackSides({ split }: FoundTerms, locale: Locale): readonly FeedbackSide[] {
  if (split === null) return [];
  return sidesOf[split.by].map((group) => {
    const at = (commentGroups[split.by] as readonly CommentGroup[]).indexOf(group);
    return { group, label: groupName(locale, group), n: split.groups[at]?.n ?? 0, at };
  });
}

/** Null where one of the groups has no comment. */
export function sideDifference(
  { groups }: Pick<FoundTerm, 'groups'>,
  [first, second]: readonly FeedbackSide[],
): SideDifference | null {
  const one = first && groups[first.at];
  const other = second && groups[second.at];
  if (!one || !other || one.share === null || other.share === null) return null;
  const interval = newcombe(one.comments, one.n, other.comments, other.n);
  return { difference: one.share - other.share, low: interval?.low ?? null, high: interval?.high ?? null };
}

/** Terms in an order; equals by how often they are said, as the analysis has them. */
export function orderedTerms(
  { terms }: FoundTerms,
  order: TermOrder,
  sides: readonly FeedbackSide[],
): readonly FoundTerm[] {
  if (order === 'share') return terms;
  const rank = (term: FoundTerm): number => {
    if (order === 'difference') return Math.abs(sideDifference(term, sides)?.difference ?? 0);
    // Whatever rises stands before all that does not.
    return (term.rising === true ? 2 : 0) + (term.change ?? -2);
  };
  return terms
    .map((term) => ({ term, by: rank(term) }))
    .sort((a, b) => b.by - a.by)
    .map(({ term }) => term);
}

/** How shares of comments are written. */
export function shareTexts(
  locale: Locale,
  formats: Formats,
): {
  share(share: number | null): string;
  of(part: CommentShare): string;
  change(change: number): string;
  between(low: number | null, high: number | null, write: (end: number) => string): string | null;
} {
  const { numbers, messages } = locale;
  const feedback = feedbackWords(locale);
  const share = (part: number | null): string =>
    part === null ? numbers.absent : formats.value('ratio', part, 1);
  const count = (n: number): string => formats.quantity(n).text;
  return {
    share,
    of: (part) =>
      part.share === null
        ? numbers.absent
        : feedback.shareOf(share(part.share), count(part.comments), count(part.n)),
    // What rounds to nothing has no sign.
    change: (change) => formats.change('ratio', Math.abs(change) < 0.0005 ? 0 : change, 1),
    between: (low, high, write) =>
      low === null || high === null ? null : messages.interval.between(write(low), write(high)),
  };
}

/** A term of the analysis as it stands in the list. */
export function termLine(
  term: FoundTerm,
  { n }: Pick<FoundTerms, 'n'>,
  groups: readonly string[],
  sides: readonly FeedbackSide[],
  locale: Locale,
  formats: Formats,
): TermLine {
  const { messages } = locale;
  const words = feedbackWords(locale);
  const text = shareTexts(locale, formats);
  const share = text.share(term.share);
  const whole = text.of({ comments: term.comments, n, share: term.share });
  const difference = sideDifference(term, sides);
  const [first, second] = sides;
  const interval = text.between(term.low, term.high, text.share);
  const change = term.change === null ? null : text.change(term.change);
  const changed = text.between(term.changeLow, term.changeHigh, text.change);
  const apart = difference && text.between(difference.low, difference.high, text.change);
  const based = (part: CommentShare): string => {
    const bounds = wilson(part.comments, part.n);
    const said = bounds && text.between(bounds.low, bounds.high, text.share);
    return said === null
      ? text.of(part)
      : messages.heading.list([text.of(part), messages.interval.labelled(said)]);
  };
  const facts: (readonly [label: string, text: string | null, number: number | null])[] = [
    [words.share, whole, term.share],
    [messages.table.interval, interval, null],
    [
      words.previousShare,
      term.previous && term.previous.n > 0 ? text.of(term.previous) : null,
      term.previous?.share ?? null,
    ],
    [words.change, change, term.change],
    [messages.change.interval, change === null ? null : changed, null],
    [words.rising, term.rising === null ? null : term.rising ? words.yes : words.no, Number(term.rising)],
    ...term.groups.map((part, at) => [groups[at] ?? '', based(part), part.share] as const),
    [
      first && second ? words.difference(first.label, second.label) : '',
      difference && text.change(difference.difference),
      difference && difference.difference,
    ],
    [words.differenceInterval, apart, null],
  ];
  const told = facts.flatMap(([label, said, number]) =>
    said === null ? [] : [{ label, text: said, number }],
  );
  const isRising = term.rising === true;
  return {
    key: term.key,
    term: term.term,
    share: term.share,
    shareText: whole,
    sides: sides.map(({ at }) => {
      const part = term.groups[at]?.share ?? null;
      return { share: part, text: text.share(part) };
    }),
    rising: isRising,
    changeText: change,
    risingText:
      isRising && change !== null && changed !== null && term.previous
        ? words.risingFrom({ share, previous: text.share(term.previous.share), change, interval: changed })
        : null,
    facts: told,
  };
}
