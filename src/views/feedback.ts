import type { CommentGroup } from '../analysis/terms/split-comments.js';
import { latinOf } from '../analysis/terms/language-of.js';
import type { CommentsAsk, ReadComments } from '../analysis/terms/read-comments.js';
import { type FoundTerms, type PlacedTerms, termsFrom } from '../analysis/terms/terms.js';
import type { TermOrder } from '../i18n/feedback-words.js';
import type { Locale } from '../i18n/locale.js';
import { feedbackWords } from '../i18n/topics/feedback.js';
import type { MetricQuery } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import type { DataNote } from './data-note.js';
import type { Explanation, ExplanationLine } from './explain.js';
import {
  type FeedbackSide,
  feedbackSides,
  groupName,
  orderedTerms,
  shareTexts,
  termLine,
  type TermLine,
} from './feedback-lines.js';
import { feedbackFile } from './feedback-file.js';
import { frameOf } from './frame-of.js';
import type { FrameView, Notice, TableTwin } from './frame-view.js';
import { periodText } from './period-text.js';
import { subjectsOf } from './subject-of.js';
import type { Subject } from './subject.js';
import { textRanks } from './text-ranks.js';
import { termComments, type TermComments } from './term-comments.js';

/** What customers write, as a list of terms to read the comments of. */
export interface FeedbackView {
  readonly isEmpty: boolean;
  /** The two groups that are set side by side; none where no comment has a score. */
  readonly sides: readonly FeedbackSide[];
  /** The largest share that a bar shows, 0 to 1. */
  readonly most: number;
  /** How many comments there are of how many contacts, in which languages. */
  readonly coverage: string;
  /** The orders that say something here. */
  readonly orders: readonly { readonly order: TermOrder; readonly label: string }[];
  /** Those that customers may be narrowed to when a term's comments are read. */
  readonly groups: readonly { readonly group: CommentGroup; readonly label: string }[];
  lines(order: TermOrder): readonly TermLine[];
  /** Throws a RangeError for a term that is not among those found. */
  comments(key: string, only: CommentGroup | null): TermComments;
  frame(order: TermOrder): FrameView;
}

const spokenTerms = 3;

/** How many contacts there are, of which the comments are read. */
export function feedbackQuery(ask: CommentsAsk): MetricQuery {
  const { where, period, attribution, compare = 'previous-period' } = ask;
  return {
    metrics: ['contact-volume'],
    ...(where && { where }),
    ...(period && { period }),
    ...(attribution && { attribution }),
    compare,
  };
}

/** `table` answers `feedbackQuery`. Throws a RangeError where it has no metric. */
export function feedbackView({
  table,
  read,
  terms: { found, at },
  locale: language,
  data = {},
}: {
  readonly table: MetricTable;
  readonly read: ReadComments;
  readonly terms: PlacedTerms;
  readonly locale: Locale | string;
  readonly data?: DataNote;
}): FeedbackView {
  const [subject] = subjectsOf(table, language);
  if (subject === undefined) throw new RangeError('table without a metric: []');
  const { locale, formats } = subject;
  const sides = feedbackSides(found, locale);
  const groups = (found.split?.groups ?? []).map(({ group }) => ({ group, label: groupName(locale, group) }));
  const names = groups.map(({ label }) => label);
  const byKey = new Map(
    found.terms.map((term) => [term.key, termLine(term, found, names, sides, locale, formats)]),
  );
  const lines = (order: TermOrder): readonly TermLine[] =>
    orderedTerms(found, order, sides).map(({ key }) => byKey.get(key) as TermLine);
  const coverage = coverageOf(subject, found);
  return {
    isEmpty: found.terms.length === 0,
    sides,
    most: Math.max(
      0,
      ...[...byKey.values()].flatMap((line) => [line.share, ...line.sides.map(({ share }) => share ?? 0)]),
    ),
    coverage,
    orders: ordersOf(found, sides, locale),
    groups,
    lines,
    comments(key, only) {
      const places = at.get(key);
      if (places === undefined) throw new RangeError(`term not found: ${key}`);
      const latin = latinOf(locale.tag);
      return termComments(key, places, read, {
        ...{ split: found.split?.by ?? null, only, latin, locale, formats },
      });
    },
    frame: (order) =>
      asFile(
        subject,
        frameOf([subject], data, {
          heading: feedbackWords(locale).heading,
          summary: locale.messages.heading.sentences(spoken(subject, found, coverage)),
          empty: found.terms.length === 0,
          buckets: false,
          notices: noticesOf(subject, found),
          twin: () => twinOf(subject, lines(order)),
        }),
        found,
        // The file has the terms beyond the limit, too.
        () => feedbackFile(found.more === 0 ? found : unlimited(read, found, locale), sides, table),
      ),
  };
}

function unlimited(read: ReadComments, { split }: FoundTerms, { tag }: Locale): FoundTerms {
  return termsFrom(read, {
    locale: tag,
    ...(split && { split: split.by }),
    limit: Number.MAX_SAFE_INTEGER,
  });
}

function ordersOf(
  { compared }: FoundTerms,
  [first, second]: readonly FeedbackSide[],
  locale: Locale,
): FeedbackView['orders'] {
  const feedback = feedbackWords(locale);
  const { difference, ...labels } = feedback.orders;
  const orders: readonly TermOrder[] = [
    'share',
    ...(hasBefore(compared) ? (['rising'] as const) : []),
    ...(second === undefined ? [] : (['difference'] as const)),
  ];
  return orders.map((order) => ({
    order,
    label: order === 'difference' ? difference(first?.label ?? '', second?.label ?? '') : labels[order],
  }));
}

/** Whether there are comments to compare with. */
function hasBefore(compared: FoundTerms['compared']): boolean {
  return compared !== null && compared.n > 0;
}

/** Nothing where no contact could be looked at. */
function coverageOf({ locale, formats }: Subject, found: FoundTerms): string {
  const { messages } = locale;
  const words = feedbackWords(locale);
  if (found.reason === 'no-rows' || found.reason === 'too-few') return '';
  const name = new Intl.DisplayNames(locale.tag, { type: 'language' });
  const languages = found.languages.map(({ language, comments }) =>
    words.language(
      language === null ? words.noLanguage : (name.of(language) ?? language),
      formats.value('ratio', comments / found.n, 0),
    ),
  );
  return messages.heading.sentences([
    words.coverage(formats.quantity(found.contacts), formats.quantity(found.n)),
    ...(languages.length > 0 ? [words.languages(formats.all(languages))] : []),
  ]);
}

function spoken(subject: Subject, found: FoundTerms, coverage: string): readonly string[] {
  const { locale, formats } = subject;
  const words = feedbackWords(locale);
  if (found.reason === 'no-rows' || found.reason === 'too-few') return [words.reasons[found.reason]];
  const named = (terms: FoundTerms['terms']): string =>
    formats.all(
      terms
        .slice(0, spokenTerms)
        .map(({ term, share }) => words.named(term, shareTexts(locale, formats).share(share))),
    );
  const rising = found.terms.filter((term) => term.rising === true);
  return [
    coverage,
    ...(found.terms.length > 0 ? [words.most(named(found.terms))] : []),
    ...(rising.length > 0 ? [words.risingTerms(formats.quantity(rising.length), named(rising))] : []),
  ];
}

function noticesOf({ locale, formats }: Subject, found: FoundTerms): readonly Notice[] {
  const words = feedbackWords(locale);
  const { quantity } = formats;
  const { split, redacted, more, terms, compared, reason } = found;
  const texts = [
    ...(reason ? [words.reasons[reason]] : terms.length === 0 ? [words.noTerms] : []),
    ...(terms.length > 0 && !hasBefore(compared) ? [words.notCompared] : []),
    ...(terms.length > 0 && hasBefore(compared) && terms.every((term) => term.rising !== true)
      ? [words.noneRises]
      : []),
    ...(terms.some((term) => term.rising === true) ? [words.risingRule] : []),
    ...(split && split.unscored > 0 ? [words.unscored(quantity(split.unscored))] : []),
    ...(redacted > 0 ? [words.redacted(quantity(redacted))] : []),
    ...(more > 0 ? [words.more(quantity(more))] : []),
  ];
  return texts.map((text) => ({ severity: 'info', text }));
}

/** Every fact of every term; a term that lacks one has a dash. */
function twinOf(subject: Subject, lines: readonly TermLine[]): TableTwin {
  const { locale, table } = subject;
  const { messages, numbers } = locale;
  const words = feedbackWords(locale);
  const labels = [...new Set(lines.flatMap(({ facts }) => facts.map(({ label }) => label)))];
  return {
    caption: messages.heading.caption(words.heading, periodText(subject, table.query.period)),
    columns: [
      {
        ...{ label: words.term, align: 'start' },
        order: () =>
          textRanks(
            lines.map(({ term }) => term),
            locale.tag,
          ),
      },
      ...labels.map((label) => {
        const numbers = lines.map(({ facts }) => facts.find((fact) => fact.label === label)?.number ?? null);
        return {
          ...{ label, align: 'end' as const },
          ...(numbers.some((one) => one !== null) && {
            order: () => Float64Array.from(numbers, (one) => one ?? NaN),
          }),
        };
      }),
    ],
    rows: lines.map(({ term, facts }) => [
      term,
      ...labels.map((label) => facts.find((fact) => fact.label === label)?.text ?? numbers.absent),
    ]),
  };
}

/** The file and the explanation are made when they are asked for. */
function asFile(subject: Subject, frame: FrameView, found: FoundTerms, file: () => string): FrameView {
  const { heading, subheading, summary, state, notices, fileName } = frame;
  return {
    ...{ heading, subheading, summary, state, notices },
    fileName: fileName.replace(/^contact-volume/, 'terms-of-comments'),
    get explanations() {
      return frame.explanations.map((plain) => explained(subject, plain, found));
    },
    get twin() {
      return frame.twin;
    },
    get csv() {
      return file();
    },
  };
}

const kept: ReadonlySet<ExplanationLine['kind']> = new Set([
  'attribution',
  'zone',
  'period',
  'filter',
  'version',
]);

/** How terms are made, and of which time and rows. */
function explained({ locale, formats }: Subject, plain: Explanation, found: FoundTerms): Explanation {
  const { messages } = locale;
  const words = feedbackWords(locale);
  const { explain: labels, heading } = messages;
  const { split, compared } = found;
  const sizes = split?.groups.map(({ group, n }) =>
    heading.pair(groupName(locale, group), formats.quantity(n).text),
  );
  const lines: readonly ExplanationLine[] = [
    { kind: 'definition', label: labels.definition, text: words.termRule },
    { kind: 'note', label: words.rising, text: words.risingRule },
    ...(compared
      ? [
          {
            kind: 'comparison' as const,
            label: labels.comparison,
            text: formats.dates.period(compared.period.from, compared.period.to, 'short'),
          },
        ]
      : []),
    ...(split && sizes
      ? [
          { kind: 'note' as const, label: labels.sample, text: words.groupRule[split.by] },
          { kind: 'sample' as const, label: words.groupSizes, text: heading.list(sizes) },
        ]
      : []),
    ...plain.lines.filter(({ kind }) => kept.has(kind)),
  ];
  return { ...plain, title: words.how, lines };
}
