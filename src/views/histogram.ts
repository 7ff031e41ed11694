import type { Locale } from '../i18n/locale.js';
import { categoryWords } from '../i18n/topics/categories.js';
import { type Condition, numericFields, type NumericField } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import { suitableEdges } from './bin-edges.js';
import { binsOf, placeOf, ticksOf, type Bin } from './bins.js';
import { capital } from './capital.js';
import { nothingHere } from './category-notices.js';
import type { DataNote } from './data-note.js';
import { fieldText } from './field-text.js';
import { frameOf } from './frame-of.js';
import type { FrameView, Notice } from './frame-view.js';
import { marksOf, type Marked } from './histogram-marks.js';
import { histogramTwin } from './histogram-twin.js';
import { plainShare, shareInterval } from './plain-share.js';
import { rebinned } from './rebin.js';
import { valueSentence } from './spoken.js';
import { subjectOf } from './subject-of.js';
import { totalOf, type Subject } from './subject.js';
import type { TrendTooltip } from './trend-tooltip.js';
import { sampleText } from './value-text.js';

/** The chart, all but its size, its direction, the width of its texts and what is selected. */
export interface Histogram {
  readonly counts: Float64Array;
  readonly texts: readonly string[];
  readonly rules: readonly {
    readonly row: number;
    readonly label: string;
    readonly role: 'target' | 'muted';
  }[];
  readonly absent: string;
  binTicks(most: number): readonly { readonly row: number; readonly label: string }[];
  formatValue(value: number): string;
}

export interface HistogramView {
  readonly chart: Histogram;
  readonly field: NumericField;
  /** Of each bin: its key, and the condition that its contacts meet. */
  readonly bins: readonly { readonly key: string; readonly condition: Condition }[];
  /** Throws a RangeError for a bin that the chart does not have. */
  tooltip(bin: number): TrendTooltip;
  /** One bin as one line, for whoever goes from bin to bin by keyboard. */
  describe(bin: number, selected: boolean): string;
  readonly frame: FrameView;
}

/** A histogram of a table by bins alone. Throws a RangeError for any other. */
export function histogramView({
  table: asked,
  locale: language,
  suit = true,
  threshold,
  data = {},
}: {
  readonly table: MetricTable;
  readonly locale: Locale | string;
  /** Whether bins are to be put together until they suit the values; else they are shown as they are. */
  readonly suit?: boolean;
  readonly threshold?: number;
  readonly data?: DataNote;
}): HistogramView {
  const [by, ...others] = asked.query.by;
  if (typeof by !== 'object' || !('bin' in by) || others.length > 0) {
    throw new RangeError(`table not by bins alone: ${JSON.stringify(asked.query.by)}`);
  }
  const field = numericFields.find((one) => one === by.bin);
  if (field === undefined) throw new RangeError(`no histogram of what responses say: ${by.bin}`);
  const name = asked.query.metrics[0]?.as ?? '';
  const edges = suit
    ? suitableEdges(field, by.edges, countsAt(asked, field, by.edges, name), threshold)
    : by.edges;
  const table = rebinned(asked, field, edges);
  const subject = subjectOf(table, name, language);
  const { words, locale, formats } = subject;
  const { messages } = locale;
  const categories = categoryWords(locale);
  const bins = binsOf(subject, field, edges);
  const known = bins.reduce((sum, { count }) => sum + count, 0);
  const tooltip = (at: number): TrendTooltip => {
    const bin = bins[at];
    if (bin === undefined) throw new RangeError(`bin not in the chart: ${at}`);
    const share = known > 0 ? plainShare(subject, bin.count, known) : locale.numbers.absent;
    return {
      title: bin.label,
      lines: [
        { series: name, label: words.name, text: formats.number(bin.count, 0) },
        { series: null, label: categories.share, text: share },
        ...shareBasis(subject, bin.count, known),
      ],
    };
  };
  const marks = marksOf(subject, asked, field, threshold, known);
  return {
    chart: {
      counts: Float64Array.from(bins, ({ count }) => count),
      texts: bins.map(({ count }) => formats.number(count, 0)),
      rules: marks.flatMap(({ at, label, role }) => {
        const row = placeOf(bins, at);
        return row === null ? [] : [{ row, label, role }];
      }),
      absent: locale.numbers.absent,
      binTicks: ticksOf(subject, field, bins),
      formatValue: (value) => formats.axis('count', value, value),
    },
    field,
    bins: bins.map(({ key, condition }) => ({ key, condition })),
    tooltip,
    describe(at, selected) {
      const { title, lines } = tooltip(at);
      const said = [title, ...lines.map(({ label, text }) => messages.heading.pair(label, text))];
      return messages.heading.list(selected ? [...said, categories.selected] : said);
    },
    frame: frameOf([subject], data, {
      heading: categories.distribution(words.name, fieldText(locale, field)),
      summary: messages.heading.sentences(sentencesOf(subject, data, bins, marks)),
      empty: known === 0,
      buckets: false,
      notices: noticesOf(subject, field, bins, known),
      explained: marks.flatMap(({ label, basis }) =>
        basis === null ? [] : [{ kind: 'note', label: capital(label, locale), text: basis }],
      ),
      twin: () => histogramTwin(subject, field, bins, known),
    }),
  };
}

/** What a bin's share rests on: the interval of a proportion of all whose amount is known, and how many these are. */
function shareBasis(subject: Subject, count: number, known: number): TrendTooltip['lines'] {
  const { table } = subject.locale.messages;
  const interval = shareInterval(subject, count, known);
  return [
    ...(interval === null ? [] : [{ series: null, label: table.interval, text: interval }]),
    ...(known > 0 ? [{ series: null, label: table.sample, text: sampleText(subject, { n: known }) }] : []),
  ];
}

/** Counts of the bins that begin at edges; what is below the first or not known is none of them. */
function countsAt(
  table: MetricTable,
  field: NumericField,
  edges: readonly number[],
  name: string,
): Float64Array {
  const at = new Map(edges.map((edge, place) => [String(edge), place]));
  const counts = new Float64Array(edges.length);
  const { value } = table.column(name);
  for (let row = 0; row < table.length; row++) {
    const place = at.get(table.key(row)[field] ?? '');
    if (place !== undefined) counts[place] = value[row] as number;
  }
  return counts;
}

function sentencesOf(
  subject: Subject,
  data: DataNote,
  bins: readonly Bin[],
  marks: readonly Marked[],
): readonly string[] {
  const { locale, formats } = subject;
  const categories = categoryWords(locale);
  const total = totalOf(subject);
  const count = (n: number): string => formats.number(n, 0);
  const fullest = bins.reduce<Bin | undefined>(
    (most, bin) => (bin.count > (most?.count ?? 0) ? bin : most),
    undefined,
  );
  return [
    ...(total ? [valueSentence(subject, total, data)] : []),
    ...marks.flatMap(({ sentence }) => sentence ?? []),
    ...(fullest ? [categories.fullest(fullest.label, count(fullest.count))] : []),
  ];
}

function noticesOf(
  subject: Subject,
  field: NumericField,
  bins: readonly Bin[],
  known: number,
): readonly Notice[] {
  const { locale, formats, metric, table } = subject;
  const categories = categoryWords(locale);
  const notices: Notice[] = [...nothingHere(subject)];
  const unknown = table.rows.find(({ key }) => key[field] === null)?.values[metric.as]?.value ?? 0;
  if (known === 0 && (totalOf(subject)?.value ?? 0) > 0) {
    const text = locale.messages.notice.missingField(fieldText(locale, field), field);
    notices.push({ severity: 'info', text });
  } else if (unknown > 0) {
    const text = categories.unknownLeftOut(formats.quantity(unknown), fieldText(locale, field));
    notices.push({ severity: 'info', text });
  }
  const widths = bins.flatMap(({ low, high }) => (low === null || high === null ? [] : [high - low]));
  if (widths.some((width) => Math.abs(width / (widths[0] as number) - 1) > 1e-6)) {
    notices.push({ severity: 'info', text: categories.unequalBins });
  }
  return notices;
}
