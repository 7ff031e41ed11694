import { paretoFrom, type Pareto, type ParetoAsk, type ParetoRow } from '../analysis/pareto/pareto.js';
import type { Locale } from '../i18n/locale.js';
import { categoryWords } from '../i18n/topics/categories.js';
import { paretoWords } from '../i18n/topics/pareto.js';
import { keyName } from '../metrics/key-name.js';
import type { MetricTable } from '../metrics/table.js';
import type { BarChart } from './bar-chart.js';
import type { DataNote } from './data-note.js';
import { frameOf } from './frame-of.js';
import type { FrameView, Notice, TableTwin } from './frame-view.js';
import { keyHeader, keyLabel } from './key-text.js';
import { periodText } from './period-text.js';
import { subjectsOf } from './subject-of.js';
import { valueIn, type Subject } from './subject.js';
import type { TrendTooltip } from './trend-tooltip.js';
import { basedText, valueText } from './value-text.js';

export interface ParetoView {
  /** Bars and, as what they are compared with, each with all before it; all but size and selection. */
  readonly chart: BarChart;
  /** Of each bar: its key's value; undefined for all others together. */
  readonly keys: readonly (string | null | undefined)[];
  /** Throws a RangeError for a bar that the chart does not have. */
  tooltip(row: number): TrendTooltip;
  /** One bar as one line, for whoever goes from bar to bar by keyboard. */
  describe(row: number, selected: boolean): string;
  readonly frame: FrameView;
}

export const usualParetoBars = 12;
const namedAtMost = 5;

/** A bar of the picture; the last may be all others together. */
type Bar = Omit<ParetoRow, 'key'> & { readonly key: string | null | undefined; readonly label: string };

/** The few values that make most of a whole. Throws a RangeError for a table that is not by the ask's dimension. */
export function paretoView({
  table,
  ask,
  locale: language,
  limit = usualParetoBars,
  data = {},
}: {
  readonly table: MetricTable;
  readonly ask: Pick<ParetoAsk, 'of' | 'by' | 'share'>;
  readonly locale: Locale | string;
  /** So many bars, and one for all others. */
  readonly limit?: number;
  readonly data?: DataNote;
}): ParetoView {
  const [by] = table.query.by;
  if (typeof by !== 'string' || table.query.by.length > 1) {
    throw new RangeError(`table not by one dimension: ${JSON.stringify(table.query.by)}`);
  }
  const [subject] = subjectsOf(table, language);
  if (subject === undefined) throw new RangeError('table without a metric: []');
  const { locale, formats } = subject;
  const { messages } = locale;
  const categories = categoryWords(locale);
  const words = paretoWords(locale);
  const found = paretoFrom(table, { ...ask, by }, []);
  const label = (key: string | null): string => keyLabel(table, by, key, locale, formats);
  const bars = barsOf(found, limit, label, messages.table.other);
  const shareText = (share: number | null): string =>
    share === null ? locale.numbers.absent : formats.value('ratio', share, 1);
  const goal = formats.value('ratio', found.share, 0);
  const amount = amountIn(subject, found);
  const name = words.of[found.of];
  const barAt = (row: number): Bar => {
    const bar = bars[row];
    if (bar === undefined) throw new RangeError(`no such bar: ${row}`);
    return bar;
  };
  const rows = new Map(table.rows.map((row) => [row.key[by] ?? null, row]));
  /** The rate or the mean that an amount is part of, with its interval and its sample; of a count there is none. */
  const basisOf = (key: string | null | undefined): TrendTooltip['lines'] => {
    const row = key === undefined ? undefined : rows.get(key);
    const value = row && valueIn(subject, row);
    if (subject.definition.unit === 'count' || !value || value.value === null) return [];
    const text = basedText(subject, valueText(subject, value), value);
    return [{ series: null, label: subject.words.name, text }];
  };
  const tooltip = (row: number): TrendTooltip => {
    const bar = barAt(row);
    return {
      title: bar.label,
      lines: [
        { series: 'amount', label: name, text: amount(bar.amount) },
        { series: null, label: categories.share, text: shareText(bar.share) },
        { series: null, label: words.cumulative, text: shareText(bar.cumulative) },
        { series: null, label: words.fewHeader(goal), text: bar.few ? words.yes : words.no },
        ...basisOf(bar.key),
      ],
    };
  };
  return {
    chart: {
      shape: 'columns',
      rows: bars.map(({ key, label: text }) => ({
        label: text,
        ...((key === undefined || key === null) && { rest: true }),
      })),
      series: [
        {
          id: 'amount',
          label: name,
          palette: 1,
          values: Float64Array.from(bars, ({ share }) => share ?? NaN),
          texts: bars.map((bar) => amount(bar.amount)),
          previous: Float64Array.from(bars, ({ cumulative }) => cumulative ?? NaN),
          light: Uint8Array.from(bars, ({ few }) => (few ? 0 : 1)),
        },
      ],
      rules: found.whole > 0 ? [{ value: found.share, label: words.rule(goal), role: 'target' }] : [],
      previousLabel: words.cumulative,
      limits: { min: 0, max: 1 },
      steps: 'decimal',
      absent: locale.numbers.absent,
      formatValue: (value) => formats.axis('ratio', value, 1),
    },
    keys: bars.map(({ key }) => key),
    tooltip,
    describe(row, selected) {
      const { title, lines } = tooltip(row);
      const said = [title, ...lines.map((line) => messages.heading.pair(line.label, line.text))];
      return messages.heading.list(selected ? [...said, categories.selected] : said);
    },
    frame: frameOf([subject], data, {
      heading: categories.metricBy(name, keyName(by), keyHeader(locale, by)),
      summary: summaryOf(subject, found, label, goal, amount),
      empty: found.whole === 0,
      buckets: false,
      notices: noticesOf(subject, found, bars.length < found.rows.length ? limit : 0, () =>
        fewSentence(subject, found, label, goal),
      ),
      twin: () => twinOf(subject, found, label, shareText, goal, amount),
    }),
  };
}

function barsOf(
  { rows }: Pareto,
  limit: number,
  label: (key: string | null) => string,
  other: string,
): readonly Bar[] {
  const named = (row: ParetoRow): Bar => ({ ...row, label: label(row.key) });
  // One more bar takes the room that "other" would.
  if (rows.length <= limit + 1) return rows.map(named);
  const rest = rows.slice(limit);
  const amount = rest.reduce((sum, row) => sum + row.amount, 0);
  const share = rest[0]?.share === null ? null : rest.reduce((sum, row) => sum + (row.share ?? 0), 0);
  const few = rest.every((row) => row.few);
  return [
    ...rows.slice(0, limit).map(named),
    { key: undefined, label: other, amount, share, cumulative: rest.at(-1)?.cumulative ?? null, few },
  ];
}

function amountIn({ formats }: Subject, { unit }: Pareto): (amount: number) => string {
  return (amount) => (unit === 'seconds' ? formats.value('seconds', amount, 0) : formats.number(amount, 0));
}

function summaryOf(
  { locale, formats }: Subject,
  found: Pareto,
  label: (key: string | null) => string,
  goal: string,
  amount: (value: number) => string,
): string {
  const { messages } = locale;
  const words = paretoWords(locale);
  if (found.whole === 0) return words.nothing;
  return messages.heading.sentences([
    words.whole(words.of[found.of], amount(found.whole)),
    fewSentence({ locale, formats }, found, label, goal),
  ]);
}

/** How few make the share, and which. */
function fewSentence(
  { locale, formats }: Pick<Subject, 'locale' | 'formats'>,
  found: Pareto,
  label: (key: string | null) => string,
  goal: string,
): string {
  const few = found.rows.slice(0, found.few).map(({ key }) => label(key));
  const names =
    few.length <= namedAtMost
      ? few
      : [
          ...few.slice(0, namedAtMost),
          categoryWords(locale).more(formats.quantity(few.length - namedAtMost)),
        ];
  return paretoWords(locale).fewMake({
    few: formats.quantity(found.few),
    all: formats.number(found.rows.length, 0),
    share: goal,
    names: locale.messages.heading.list(names),
  });
}

function noticesOf(
  { locale, formats }: Subject,
  found: Pareto,
  shown: number,
  few: () => string,
): readonly Notice[] {
  const words = paretoWords(locale);
  const categories = categoryWords(locale);
  const texts = [
    // Where there is no picture, this is what a reader sees.
    ...(found.whole === 0 ? [words.nothing] : []),
    // What full and hollow bars mean stands where it is read.
    ...(found.few > 0 && found.few < found.rows.length
      ? [locale.messages.heading.sentences([few(), words.drawnFull])]
      : []),
    ...(found.tied > 0 ? [words.tied(formats.quantity(found.tied))] : []),
    ...(found.lacking.length > 0 ? [words.lacking(formats.quantity(found.lacking.length))] : []),
    ...(shown > 0 ? [categories.otherBeyond(formats.quantity(shown))] : []),
  ];
  return texts.map((text) => ({ severity: 'info', text }));
}

/** Every value, also those that the picture puts together, then those of which nothing is known. */
function twinOf(
  subject: Subject,
  found: Pareto,
  label: (key: string | null) => string,
  shareText: (share: number | null) => string,
  goal: string,
  amount: (value: number) => string,
): TableTwin {
  const { locale, table } = subject;
  const { messages, reasons, numbers } = locale;
  const words = paretoWords(locale);
  const categories = categoryWords(locale);
  const name = words.of[found.of];
  return {
    caption: messages.heading.caption(name, periodText(subject, table.query.period)),
    columns: [
      { label: keyHeader(locale, found.by), align: 'start' },
      { label: name, align: 'end' },
      { label: categories.share, align: 'end' },
      { label: words.cumulative, align: 'end' },
      { label: words.fewHeader(goal), align: 'start' },
    ],
    rows: [
      ...found.rows.map((row) => [
        label(row.key),
        amount(row.amount),
        shareText(row.share),
        shareText(row.cumulative),
        row.few ? words.yes : words.no,
      ]),
      ...found.lacking.map(({ key, reason }) => [
        label(key),
        reasons[reason].brief,
        ...[0, 1, 2].map(() => numbers.absent),
      ]),
    ],
  };
}
