import type { Insights } from '../analysis/insights/insights-result.js';
import { formatsOf } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { insightListWords } from '../i18n/topics/insight-list.js';
import type { MetricTable, ResolvedPeriod } from '../metrics/table.js';
import { csvLines, guard, textCell } from './csv.js';
import type { DataNote } from './data-note.js';
import { explain, type Explanation, type ExplanationLine } from './explain.js';
import type { FrameView, Notice, TableTwin } from './frame-view.js';
import type { InsightItem } from './insights.js';
import { noticesOf } from './notices.js';
import { filterTexts } from './period-text.js';
import { subjectIn, totalOf, type Subject } from './subject.js';

interface Shown {
  readonly insights: Insights;
  readonly items: readonly InsightItem[];
  readonly tested: string;
  readonly corrected: string;
  readonly notLooked: readonly string[];
  readonly locale: Locale;
  /** The main metrics of all contacts; absent for findings that a page gave. */
  readonly totals: MetricTable | undefined;
  readonly timeZone: string | undefined;
  readonly data: DataNote;
}

/** So many findings are said aloud at once. */
const mostSpoken = 3;

/** What surrounds the list of findings. */
export function insightsFrame(shown: Shown): FrameView {
  const { insights, items, tested, locale, totals } = shown;
  const { messages } = locale;
  const words = insightListWords(locale);
  const { quantity } = formatsOf(locale);
  const subjects = totals?.query.metrics.map(({ as }) => subjectIn(totals, as, locale)) ?? [];
  const cut = subjects.find((subject) => totalOf(subject)?.partial);
  const made: { -readonly [name in 'explanations' | 'twin' | 'csv']?: FrameView[name] } = {};
  const more: Notice[] =
    insights.more === 0 ? [] : [{ severity: 'info', text: words.more(quantity(insights.more)) }];
  return {
    heading: words.heading,
    subheading: subheading(shown, subjects[0]),
    summary: messages.heading.sentences([tested, ...spoken(shown)]),
    state: items.length === 0 ? 'empty' : cut ? 'partial' : 'ready',
    notices: [...(cut ? noticesOf([cut], shown.data, { buckets: false }) : []), ...more],
    get explanations() {
      return (made.explanations ??= explanationsOf(shown, subjects));
    },
    get twin() {
      return (made.twin ??= twinOf(shown));
    },
    get csv() {
      return (made.csv ??= csvOf(shown));
    },
    fileName: ['insights', ...(insights.period ? [insights.period.from, insights.period.to] : [])]
      .join('-')
      .replaceAll(/[^a-z0-9-]+/gi, '-'),
  };
}

/** The first findings, after a word for whether they were tested. */
function spoken({ items, locale }: Shown): readonly string[] {
  const { messages } = locale;
  const words = insightListWords(locale);
  return (['tested', 'described'] as const).flatMap((kind) => {
    const first = items.slice(0, mostSpoken).filter(({ finding }) => finding.class === kind);
    const said = messages.heading.list(first.map(({ headline }) => headline));
    return first.length === 0 ? [] : [messages.heading.pair(words[kind], said)];
  });
}

function subheading({ insights, locale, timeZone }: Shown, subject: Subject | undefined): string {
  const { heading } = locale.messages;
  const { period, compare } = insights;
  const filters = subject ? filterTexts(subject) : [];
  return heading.line([
    period === null ? heading.allData : periodText(period, locale),
    ...(compare === null ? [] : [insightListWords(locale).against(periodText(compare, locale))]),
    ...(timeZone === undefined ? [] : [timeZone]),
    ...filters.map(({ label, text }) => heading.pair(label, text)),
  ]);
}

function periodText({ from, to }: ResolvedPeriod, locale: Locale): string {
  return from === to ? locale.messages.heading.noTime : formatsOf(locale).dates.period(from, to, 'short');
}

/** A row a finding, with every number that the list has. */
function twinOf({ items, tested, locale }: Shown): TableTwin {
  const { messages, numbers } = locale;
  const words = insightListWords(locale);
  const end = (label: string): TableTwin['columns'][number] => ({ label, align: 'end' });
  const start = (label: string): TableTwin['columns'][number] => ({ label, align: 'start' });
  return {
    caption: tested,
    columns: [
      start(words.finding),
      start(words.kind),
      end(messages.table.value),
      start(words.compared),
      end(words.difference),
      end(messages.table.sample),
      end(words.adjusted),
      start(words.judgement),
      start(words.step),
    ],
    rows: items.map(({ finding, headline, kind, facts, mark, step }) => {
      const text = (id: (typeof facts)[number]['id']): string =>
        facts.find((one) => one.id === id)?.text ?? numbers.absent;
      const other = facts.find(({ id }) => id === 'other');
      return [
        headline,
        finding.class === 'tested' ? kind : messages.heading.pair(words.described, kind),
        text('value'),
        other === undefined ? numbers.absent : messages.heading.pair(other.label, other.text),
        text('difference'),
        text('sample'),
        text('adjusted'),
        mark?.text ?? numbers.absent,
        step === null ? numbers.absent : messages.heading.pair(step.source, step.text),
      ];
    }),
  };
}

/** For machines and spreadsheets: a line a finding in full precision, then what was tested and what was not looked at. */
function csvOf({ insights, items, locale, timeZone, totals }: Shown): string {
  const header = [
    ...['rank', 'id', 'class', 'kind', 'significant', 'metric', 'dimension', 'key', 'value', 'other'],
    ...['difference', 'low', 'high', 'n', 'other_n', 'p', 'q', 'better', 'weight', 'weight_unit'],
    ...['remedy', 'finding', 'step', 'source', 'evidence'],
  ];
  const lines = items.map(({ finding, headline, step }, at) => {
    const tested = finding.class === 'tested' ? finding : null;
    const signal = finding.kind === 'signal' ? finding : null;
    const about = 'at' in finding ? finding.at : null;
    return [
      ...[at + 1, finding.id, finding.class, finding.kind, tested === null ? '' : 'yes', finding.metric],
      ...[about?.dimension, about?.key, finding.value, tested?.other ?? signal?.centre],
      ...[tested?.difference, (tested ?? signal)?.low, (tested ?? signal)?.high],
      ...['n' in finding ? finding.n : null, tested?.otherN, tested?.p, tested?.q],
      ...[betterCode((tested ?? signal)?.better), finding.weight.value, finding.weight.unit],
      ...[finding.remedy, headline, step?.text, step?.source, JSON.stringify(finding.evidence)],
    ].map((cell) => textCell(cell === null || cell === undefined ? '' : String(cell)));
  });
  const { tested, period, compare, notLooked } = insights;
  const notes = [
    `rows: ${items.length}`,
    `truncated: ${insights.more > 0 ? `yes, ${insights.more} more` : 'no'}`,
    `comparisons: ${tested.comparisons}`,
    `significant: ${tested.significant}`,
    `level: ${tested.level}`,
    ...tested.families.map(
      ({ family, comparisons, significant }) => `family ${family}: ${significant} of ${comparisons}`,
    ),
    ...notLooked.map(
      ({ kind, metric, dimension, reason, count }) =>
        `not looked at: ${[kind, metric, dimension, reason].filter((one) => one !== null).join(' ')} (${count})`,
    ),
    ...(period === null ? [] : [`period: ${period.from} to ${period.to}`]),
    ...(compare === null ? [] : [`compared with: ${compare.from} to ${compare.to}`]),
    ...(timeZone === undefined ? [] : [`time zone: ${timeZone}`]),
    ...Object.entries(totals?.query.where ?? {}).map(
      ([field, condition]) => `where ${field}: ${JSON.stringify(condition)}`,
    ),
    `language: ${locale.tag}`,
    `data: ${insights.version}`,
  ];
  return csvLines([header, ...lines, ...notes.map((note) => [guard(`# ${note}`)])]);
}

function betterCode(better: boolean | null | undefined): string {
  if (better === undefined || better === null) return '';
  return better ? 'better' : 'worse';
}

/** How findings are made, then every metric that was looked at. */
function explanationsOf(
  { insights, corrected, notLooked, locale, totals }: Shown,
  subjects: readonly Subject[],
): readonly Explanation[] {
  const { messages } = locale;
  const words = insightListWords(locale);
  const { explain: labels } = messages;
  const formats = formatsOf(locale);
  if (totals === undefined || subjects.length === 0) return [];
  const metrics = subjects.map(({ metric }) => explain(totals, 'total', metric.as, locale));
  const families = insights.tested.families.map(({ family, significant, comparisons }) =>
    words.explain.family(words.kinds[family], formats.number(significant, 0), formats.number(comparisons, 0)),
  );
  const lines: ExplanationLine[] = [
    { kind: 'definition', label: labels.definition, text: words.explain.definition },
    { kind: 'formula', label: labels.formula, text: words.explain.formula },
    ...(corrected === '' ? [] : [{ kind: 'note' as const, label: labels.note, text: corrected }]),
    ...(families.length === 0
      ? []
      : [{ kind: 'sample' as const, label: words.explain.families, text: messages.heading.list(families) }]),
    { kind: 'note', label: words.explain.rank, text: words.explain.ranking },
    ...notLooked.map((text) => ({ kind: 'left-out' as const, label: words.notLooked, text })),
    { kind: 'version', label: labels.version, text: insights.version },
  ];
  const facts = metrics[0]!.facts;
  return [{ metric: 'insights', title: words.explain.title, lines, facts }, ...metrics];
}
