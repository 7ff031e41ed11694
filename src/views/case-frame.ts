import type { FoundCase } from '../analysis/case/case-of.js';
import type { CaseReport } from '../analysis/case/case-report.js';
import { catalog } from '../metrics/catalog/index.js';
import type { MetricTable } from '../metrics/table.js';
import { wallText } from '../time/period.js';
import { Zone } from '../time/zone.js';
import { caseWords } from '../i18n/topics/case.js';
import { caseFile } from './case-file.js';
import type { CaseScoreLine } from './case-scores.js';
import { type CaseTexts, instantOf, legParts } from './case-texts.js';
import { explain, type Explanation, type ExplanationLine } from './explain.js';
import type { FrameView, Notice, TableTwin } from './frame-view.js';
import { subheading } from './period-text.js';
import { subjectIn } from './subject.js';

/** What of a case its frame is made of. */
export interface FramedCase {
  readonly found: FoundCase;
  readonly report: CaseReport;
  readonly texts: CaseTexts;
  readonly scores: readonly CaseScoreLine[];
  readonly tables: readonly MetricTable[];
}

/** What the page hides in texts, as `policy` writes it. */
const mask = '•••';

/** What surrounds the picture of a case. */
export function caseFrame(framed: FramedCase): FrameView {
  const { found, report, texts } = framed;
  const { locale } = texts;
  const words = caseWords(locale);
  const { heading } = locale.messages;
  const made: { -readonly [name in 'explanations' | 'twin' | 'csv']?: FrameView[name] } = {};
  const name = report.conversation ?? report.legs[0]?.id ?? null;
  const title =
    name === null
      ? words.heading
      : report.conversation === null
        ? words.ofContact(name)
        : words.ofConversation(name);
  return {
    heading: title,
    subheading: heading.line([...periodOf(framed), found.timeZone]),
    summary: heading.sentences(summaryOf(framed)),
    state: found.case === null ? 'empty' : 'ready',
    notices: noticesOf(framed),
    get explanations() {
      return (made.explanations ??= explanationsOf(framed));
    },
    get twin() {
      return (made.twin ??= twinOf(framed, title));
    },
    get csv() {
      return (made.csv ??= caseFile(found, report));
    },
    fileName: fileNameOf(name),
  };
}

/** From the first leg's start to the last one's end, on the data's clock. */
function periodOf({ found, report, texts }: FramedCase): readonly string[] {
  const from = Math.min(...report.legs.map(({ startedAt }) => instantOf(startedAt)));
  if (!Number.isFinite(from)) return [];
  const zone = new Zone(found.timeZone);
  const to = from + (report.seconds.whole ?? 0) * 1000;
  return [texts.formats.dates.period(wallText(zone, from), wallText(zone, to), 'short')];
}

function summaryOf({ found, report, texts, scores }: FramedCase): readonly string[] {
  const { locale, formats } = texts;
  const { messages } = locale;
  const words = caseWords(locale);
  if (found.reason !== undefined) return [words.none[found.reason]];
  const { waiting, handling, whole } = report.seconds;
  const said = scores.map(({ label, here, standing }) =>
    messages.heading.pair(label, standing === null ? here : messages.heading.list([here, standing.text])),
  );
  return [
    words.summary({
      legs: formats.quantity(report.legsInAll),
      whole: whole === null ? null : texts.aloud(whole),
    }),
    ...(waiting === null && handling === null
      ? []
      : [
          words.spent({
            waiting: waiting === null ? locale.numbers.absent : texts.aloud(waiting),
            handling: handling === null ? locale.numbers.absent : texts.aloud(handling),
          }),
        ]),
    ...said.map((text) => `${text}.`),
    report.comments.length === 0
      ? words.noComment
      : words.commented(formats.quantity(report.comments.length)),
  ];
}

function noticesOf({ found, report, texts, scores, tables }: FramedCase): readonly Notice[] {
  const { locale, formats } = texts;
  const words = caseWords(locale);
  const info = (text: string): Notice => ({ severity: 'info', text });
  if (found.reason !== undefined) {
    const severity = found.reason === 'no-comments' ? 'info' : 'warning';
    return [{ severity, text: words.none[found.reason] }];
  }
  const [table] = tables;
  const metric = table?.query.metrics[0];
  return [
    ...(report.pickedBy === null ? [] : [info(words.pickedBy[report.pickedBy])]),
    ...(report.legsInAll > report.legs.length
      ? [
          {
            severity: 'warning' as const,
            text: words.moreLegs(formats.quantity(report.legs.length), formats.quantity(report.legsInAll)),
          },
        ]
      : []),
    ...(report.comments.some(({ text }) => text.includes(mask)) ? [info(words.masked)] : []),
    ...(table && metric && scores.some(({ mean }) => mean !== null)
      ? [info(words.meansOf(subheading(subjectIn(table, metric.as, locale))))]
      : []),
  ];
}

/** A row a leg, with what of it is known of any, then all together. */
function twinOf({ report, texts }: FramedCase, caption: string): TableTwin {
  const { locale } = texts;
  const { terms, numbers } = locale;
  const words = caseWords(locale);
  const { legs, seconds } = report;
  const sum = (of: 'talkSeconds' | 'holdSeconds' | 'wrapSeconds'): number | null => {
    const known = legs.flatMap((leg) => leg[of] ?? []);
    return known.length === 0 ? null : known.reduce((total, one) => total + one, 0);
  };
  const lasts = (at: number): number | null => {
    const parts = legParts(legs[at]!);
    return parts.length === 0 ? null : parts.reduce((total, part) => total + part.seconds, 0);
  };
  const names = (['channel', 'queue', 'team', 'agent', 'topic', 'outcome'] as const).filter((field) =>
    legs.some((leg) => leg[field] !== null),
  );
  const hasComments = report.comments.length > 0;
  const { span } = texts;
  const ends = [
    words.length,
    words.parts.waiting,
    words.parts.talk,
    words.parts.hold,
    words.parts.wrap,
    words.between,
  ];
  const start = (label: string): TableTwin['columns'][number] => ({ label, align: 'start' });
  return {
    caption,
    columns: [
      start(words.legColumn),
      start(terms.fields.startedAt),
      ...ends.map((label) => ({ label, align: 'end' as const })),
      ...names.map((field) => start(terms.fields[field])),
      ...(hasComments ? [start(words.comments)] : []),
    ],
    rows: [
      ...legs.map((leg, at) => [
        report.picked === at && legs.length > 1 ? `${texts.leg(at)} (${words.picked})` : texts.leg(at),
        texts.moment(leg.startedAt),
        span(lasts(at)),
        span(leg.waitSeconds),
        span(leg.talkSeconds),
        span(leg.holdSeconds),
        span(leg.wrapSeconds),
        span(leg.betweenSeconds),
        ...names.map((field) => texts.member(field, leg[field])),
        ...(hasComments ? [leg.comment ?? numbers.absent] : []),
      ]),
      ...(legs.length > 1
        ? [
            [
              words.whole,
              numbers.absent,
              span(seconds.whole),
              span(seconds.waiting),
              ...(['talkSeconds', 'holdSeconds', 'wrapSeconds'] as const).map((of) => span(sum(of))),
              span(seconds.between),
              ...names.map(() => numbers.absent),
              ...(hasComments ? [numbers.absent] : []),
            ],
          ]
        : []),
    ],
  };
}

/** How the case is told, then how each mean came about. */
function explanationsOf({ found, report, texts, tables }: FramedCase): readonly Explanation[] {
  const { locale } = texts;
  const { messages } = locale;
  const words = caseWords(locale);
  const means = tables.flatMap((table) =>
    table.query.metrics.flatMap(({ as }) =>
      explain(table, table.query.by.length === 0 ? 0 : 'total', as, locale),
    ),
  );
  const [first] = means;
  if (first === undefined) return [];
  const lines: readonly ExplanationLine[] = [
    { kind: 'definition', label: messages.explain.definition, text: words.explain.definition },
    {
      kind: 'variant',
      label: words.explain.pick,
      text: report.pickedBy === null ? words.explain.pickedByPage : words.pickedBy[report.pickedBy],
    },
    { kind: 'component', label: words.times, text: words.explain.parts },
    { kind: 'note', label: messages.explain.note, text: words.explain.standing },
    { kind: 'zone', label: messages.explain.zone, text: found.timeZone },
    { kind: 'version', label: messages.explain.version, text: found.version },
  ];
  const shown = means.filter(({ facts }) => catalog[facts.metric].unit !== 'count');
  return [{ metric: 'case', title: words.explain.title, lines, facts: first.facts }, ...shown];
}

function fileNameOf(name: string | null): string {
  const safe = (name ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return safe === '' ? 'conversation' : `conversation-${safe}`.slice(0, 120);
}
