import type { Locale } from '../i18n/locale.js';
import { categoryWords } from '../i18n/topics/categories.js';
import { catalog } from '../metrics/catalog/index.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import { keyName } from '../metrics/key-name.js';
import type { By, MetricQuery, MetricRequest } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import { nothingHere } from './category-notices.js';
import type { DataNote } from './data-note.js';
import { frameOf } from './frame-of.js';
import type { FrameView, Notice } from './frame-view.js';
import { keyHeader, keyLabel } from './key-text.js';
import { foldMix, type FoldedKey, type MixFold } from './mix-fold.js';
import { exactShare, sharesOf, type Shares } from './mix-shares.js';
import { isCutRow } from './marked-cut.js';
import { mixTwin } from './mix-twin.js';
import { bucketTicks, cycleTicks, type OrderTicks } from './order-ticks.js';
import { valueSentence } from './spoken.js';
import { subjectsOf } from './subject-of.js';
import { totalOf, type Subject } from './subject.js';
import type { TrendTooltip } from './trend-tooltip.js';

/** What a chart of shares is asked to show: a count, as only what adds up has shares. */
export interface MixChartAsk {
  readonly metric: MetricId | MetricRequest;
  /** The dimension whose values are the parts. */
  readonly by: string;
  /** One whole for each value of a second key. */
  readonly per?: By;
  readonly where?: MetricQuery['where'];
  readonly period?: MetricQuery['period'];
  readonly attribution?: MetricQuery['attribution'];
}

export const mixShapes = ['bar', 'donut'] as const;
export type MixShape = (typeof mixShapes)[number];

/** The chart, all but its size, its direction, the width of its texts and what is selected. */
export interface MixChart {
  readonly shape: 'bars' | 'columns' | 'ring';
  readonly parts: readonly {
    readonly id: string;
    readonly label: string;
    readonly detail: string;
    readonly caption: string;
    /** Place in the palette, from 1; `rest` of what is "other", `unknown` of what is not known. */
    readonly colour: number | 'rest' | 'unknown';
  }[];
  readonly rows: readonly {
    readonly label: string;
    readonly rest?: boolean;
    readonly counts: Float64Array;
    readonly texts: readonly string[];
    readonly total: string;
  }[];
  readonly middle: { readonly value: string; readonly label: string };
  readonly nothing: string;
  rowTicks?(most: number): readonly { readonly row: number; readonly label: string }[];
  formatShare(share: number): string;
}

export interface MixChartView {
  readonly chart: MixChart;
  /** Of each part: its key's value; undefined for all others together. */
  readonly partKeys: readonly FoldedKey[];
  /** The same of each whole. */
  readonly rowKeys: readonly FoldedKey[];
  /** Throws a RangeError for a mark that the chart does not have. */
  tooltip(row: number, part: number): TrendTooltip;
  /** One part as one line, for whoever goes from part to part by keyboard. */
  describe(row: number, part: number, selected: boolean): string;
  readonly frame: FrameView;
}

/** So many parts have colours of their own. */
export const mostParts = 6;
const usualParts = 5;
const usualRows = 12;

/** One query for all shares: every group, as what is small is put together afterwards. Throws a RangeError for what is no count. */
export function mixChartQuery(ask: MixChartAsk): MetricQuery {
  const { metric, by, per, where, period, attribution } = ask;
  const id = typeof metric === 'string' ? metric : metric.metric;
  if (catalog[id].unit !== 'count') throw new RangeError(`only a count has shares: ${id}`);
  return {
    metrics: [metric],
    by: per === undefined ? [by] : [per, by],
    ...(where && { where }),
    ...(period && { period }),
    ...(attribution && { attribution }),
    total: true,
  };
}

/** A chart of the shares of a table's first metric by its last key. Throws a RangeError where that is no count, or by more than two keys. */
export function mixChartView({
  table,
  locale: language,
  shape = 'bar',
  limit = usualParts,
  data = {},
}: {
  readonly table: MetricTable;
  readonly locale: Locale | string;
  readonly shape?: MixShape;
  /** So many parts, and one for all others. */
  readonly limit?: number;
  readonly data?: DataNote;
}): MixChartView {
  const { by } = table.query;
  const partBy = by.at(-1);
  const rowBy = by.length > 1 ? by[0] : undefined;
  if (partBy === undefined || by.length > 2) {
    throw new RangeError(`table not by one or two keys: ${JSON.stringify(by)}`);
  }
  const [subject] = subjectsOf(table, language);
  if (subject === undefined) throw new RangeError('table without a metric: []');
  const { metric, definition, words, locale, formats } = subject;
  if (definition.unit !== 'count') throw new RangeError(`only a count has shares: ${metric.metric}`);
  const { messages } = locale;
  const categories = categoryWords(locale);

  const fold = foldMix(table, metric.as, partBy, rowBy, { parts: limit, rows: usualRows });
  const labelOf = (one: By, key: FoldedKey): string =>
    key === undefined ? messages.table.other : keyLabel(table, one, key, locale, formats);
  const partLabels = fold.parts.map((key) => labelOf(partBy, key));
  const cutKeys = keysOfCut(subject, rowBy, data);
  const rowLabels = fold.rows.map(({ key }) => {
    if (rowBy === undefined) return '';
    const label = labelOf(rowBy, key);
    return cutKeys.has(key) ? messages.table.partialRow(label) : label;
  });
  const rows = fold.rows.map((row) => sharesOf(subject, row.counts));
  const whole = rows.reduce((sum, { total }) => sum + total, 0);
  const count = (n: number): string => formats.number(n, 0);
  const first = rows[0];
  const detail = (at: number): string =>
    categories.countAndShare(count(fold.rows[0]?.counts[at] ?? 0), first?.texts[at] ?? '');
  const single = rowBy === undefined;
  const tip = (row: number, part: number, exact: boolean): TrendTooltip => {
    const label = partLabels[part];
    const shares = rows[row];
    if (label === undefined || shares === undefined) throw new RangeError(`no such part: ${row}, ${part}`);
    const n = fold.rows[row]?.counts[part] ?? 0;
    const share = exact && shares.total > 0 ? exactShare(subject, n, shares.total) : shares.texts[part];
    return {
      title: single ? label : messages.heading.pair(rowLabels[row] as string, label),
      lines: [
        { series: `${part}`, label: words.name, text: count(n) },
        {
          series: null,
          label: categories.share,
          text: shares.total > 0 ? (share ?? '') : categories.nothing,
        },
        { series: null, label: messages.table.total, text: count(shares.total) },
      ],
    };
  };
  const names = [words.name, keyName(partBy), keyHeader(locale, partBy)] as const;
  return {
    chart: {
      shape: !single && typeof rowBy === 'object' ? 'columns' : shape === 'donut' && single ? 'ring' : 'bars',
      parts: colours(fold.parts).map((colour, at) => ({
        id: `${at}`,
        label: partLabels[at] as string,
        detail: detail(at),
        caption: single
          ? messages.heading.pair(partLabels[at] as string, detail(at))
          : (partLabels[at] as string),
        colour,
      })),
      rows: fold.rows.map(({ key, counts }, at) => ({
        label: rowLabels[at] as string,
        ...((key === undefined || key === null) && { rest: true }),
        counts,
        texts: rows[at]?.texts ?? [],
        total: count(rows[at]?.total ?? 0),
      })),
      middle: { value: count(whole), label: categories.all },
      nothing: categories.nothing,
      ...ticksOf(subject, rowBy, fold),
      formatShare: (share) => formats.axis('ratio', share, 1),
    },
    partKeys: fold.parts,
    rowKeys: fold.rows.map(({ key }) => key),
    tooltip: (row, part) => tip(row, part, true),
    describe(row, part, selected) {
      const { title, lines } = tip(row, part, false);
      const said = [title, ...lines.map(({ label, text }) => messages.heading.pair(label, text))];
      return messages.heading.list(selected ? [...said, categories.selected] : said);
    },
    frame: frameOf([subject], data, {
      heading: headingOf(subject, names, rowBy),
      summary: summaryOf(subject, data, single ? partLabels : [], rows),
      empty: whole === 0,
      buckets: false,
      notices: [...nothingHere(subject), ...noticesOf(subject, fold, rows)],
      twin: () => mixTwin(subject, partBy, rowBy, partLabels, rowLabels, fold, rows),
    }),
  };
}

/** Wholes that are buckets of time of which the data or the period lack a part. */
function keysOfCut(subject: Subject, rowBy: By | undefined, data: DataNote): ReadonlySet<FoldedKey> {
  if (typeof rowBy !== 'object') return new Set();
  const { table } = subject;
  const isCut = isCutRow([subject], table, data);
  const rows = Array.from({ length: table.length }, (_, row) => row).filter(isCut);
  return new Set(rows.map((row) => table.key(row)[keyName(rowBy)] ?? null));
}

/** Names of wholes that stand in the order of time. */
function ticksOf(
  subject: Subject,
  rowBy: By | undefined,
  { rows }: MixFold,
): { readonly rowTicks?: OrderTicks } {
  const keys = rows.map(({ key }) => key ?? null);
  if (typeof rowBy !== 'object') return {};
  if ('cycle' in rowBy) return { rowTicks: cycleTicks(subject, rowBy.cycle, keys) };
  const { table } = subject;
  const buckets = table.buckets();
  if (buckets === undefined) return {};
  // A bucket has as many rows as it has parts: one of them says where it is.
  const name = keyName(rowBy);
  const rowOf = new Map(
    Array.from({ length: table.length }, (_, row) => [table.key(row)[name] ?? null, row]),
  );
  const edges = (of: Float64Array): Float64Array =>
    Float64Array.from(keys, (key) => of[rowOf.get(key) as number] as number);
  return { rowTicks: bucketTicks(subject, buckets.grain, edges(buckets.starts), edges(buckets.ends)) };
}

/** Each known value has the next colour of the palette. */
function colours(parts: readonly FoldedKey[]): (number | 'rest' | 'unknown')[] {
  let palette = 0;
  return parts.map((key) => (key === undefined ? 'rest' : key === null ? 'unknown' : ++palette));
}

function headingOf(
  { locale }: Subject,
  [metric, key, header]: readonly [string, string, string],
  rowBy: By | undefined,
): string {
  const { messages } = locale;
  const categories = categoryWords(locale);
  if (rowBy === undefined) return categories.sharesBy(metric, key, header);
  if (typeof rowBy === 'object' && 'time' in rowBy) {
    return messages.heading.metricByGrain(categories.sharesBy(metric, key, header), rowBy.time);
  }
  return categories.sharesByWithin(metric, key, header, keyName(rowBy), keyHeader(locale, rowBy));
}

const namedAtMost = 3;

function summaryOf(
  subject: Subject,
  data: DataNote,
  labels: readonly string[],
  rows: readonly Shares[],
): string {
  const { locale, formats } = subject;
  const total = totalOf(subject);
  const texts = rows[0]?.texts ?? [];
  const largest = labels
    .slice(0, namedAtMost)
    .map((label, at) => categoryWords(locale).countAndShare(label, texts[at] ?? ''));
  return locale.messages.heading.sentences([
    ...(total ? [valueSentence(subject, total, data)] : []),
    ...(largest.length > 0 && (rows[0]?.total ?? 0) > 0
      ? [categoryWords(locale).largest(formats.all(largest))]
      : []),
  ]);
}

function noticesOf({ locale, formats }: Subject, fold: MixFold, rows: readonly Shares[]): readonly Notice[] {
  const categories = categoryWords(locale);
  const texts = [
    ...(fold.folded > 0 ? [categories.otherHolds(formats.quantity(fold.folded))] : []),
    ...(rows.some(({ moved }) => moved) ? [categories.rounded] : []),
  ];
  return texts.map((text) => ({ severity: 'info', text }));
}
