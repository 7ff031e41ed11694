import type { Locale } from '../i18n/locale.js';
import type { StatusName } from '../i18n/messages.js';
import { categoryWords } from '../i18n/topics/categories.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import { keyName } from '../metrics/key-name.js';
import type { By, MetricQuery, MetricRequest } from '../metrics/query.js';
import type { MetricTable, MetricValue } from '../metrics/table.js';
import { categoryNotices, isSmall } from './category-notices.js';
import { categoryRows, type CategoryRows } from './category-rows.js';
import { decimalsAmong } from './column-decimals.js';
import type { DataNote } from './data-note.js';
import { frameOf } from './frame-of.js';
import type { FrameView } from './frame-view.js';
import { keyHeader } from './key-text.js';
import { markedCut } from './marked-cut.js';
import { oneUnit } from './one-unit.js';
import { periodText } from './period-text.js';
import { changeSentence, valueSentence } from './spoken.js';
import { subjectsOf } from './subject-of.js';
import { totalOf, valueIn, type Subject } from './subject.js';
import { tooltipAt, tooltipText, type TrendLine, type TrendTooltip } from './trend-tooltip.js';
import { limitsOf, type Limits } from '../metrics/unit-limits.js';
import { boundText, valueAloud, valueText } from './value-text.js';
import { wholeCycle } from './whole-cycle.js';

/** Which bar comes first. Ties stand in the order of their keys; what has no value comes last. */
export const barSorts = ['value', 'value-ascending', 'key'] as const;
export type BarSort = (typeof barSorts)[number];

/** What a chart of bars is asked to show. Metrics of one chart share its axis, so they have one unit. */
export interface BarChartAsk {
  readonly metrics: readonly [MetricId | MetricRequest, ...(MetricId | MetricRequest)[]];
  /** A dimension, a cycle or a time. */
  readonly by: By;
  /** By default by value for a dimension, by key for what has an order of its own. */
  readonly sort?: BarSort;
  /** So many bars and one for all other groups; by default twelve of a dimension, and all of what has an order. */
  readonly limit?: number;
  readonly where?: MetricQuery['where'];
  readonly period?: MetricQuery['period'];
  readonly compare?: MetricQuery['compare'];
  readonly attribution?: MetricQuery['attribution'];
}

/** One bar in each row; arrays have a value for each row, NaN is none. Fits the charts' own type. */
export interface BarChartSeries {
  readonly id: string;
  readonly label: string;
  readonly palette: number;
  readonly values: Float64Array;
  /** Where the bars begin; 0 where absent. */
  readonly from?: Float64Array;
  readonly texts: readonly string[];
  readonly low?: Float64Array;
  readonly high?: Float64Array;
  readonly previous?: Float64Array;
  readonly light?: Uint8Array;
  readonly statuses?: readonly (StatusName | null)[];
  /** In place of the series' colour. */
  readonly roles?: readonly ('met' | 'missed' | null)[];
}

/** The chart, all but its size, its direction, the width of its texts and what is selected. */
export interface BarChart {
  readonly shape: 'rows' | 'columns';
  readonly rows: readonly { readonly label: string; readonly rest?: boolean }[];
  readonly series: readonly BarChartSeries[];
  readonly rules: readonly {
    readonly value: number;
    readonly label: string;
    readonly role: 'target' | 'muted';
  }[];
  readonly previousLabel?: string;
  readonly limits: Limits;
  readonly steps: 'decimal' | 'whole' | 'seconds';
  readonly absent: string;
  rowTicks?(most: number): readonly { readonly row: number; readonly label: string }[];
  formatValue(value: number): string;
}

export interface BarChartView {
  readonly chart: BarChart;
  /** Of each row: its key's value; undefined for all other groups together. */
  readonly keys: readonly (string | null | undefined)[];
  /** Throws a RangeError for a row that the chart does not have. */
  tooltip(row: number): TrendTooltip;
  /** One bar as one line, for whoever goes from bar to bar by keyboard. */
  describe(row: number, series: number, selected: boolean): string;
  readonly frame: FrameView;
}

const usualLimit = 12;

/** One query for all bars. Throws a RangeError for metrics of several units. */
export function barChartQuery(ask: BarChartAsk): MetricQuery {
  const { metrics, by, where, period, compare, attribution } = ask;
  const requests = metrics.map((one) => (typeof one === 'string' ? { metric: one } : one));
  oneUnit(requests.map(({ metric }) => metric));
  const [first] = requests as [MetricRequest];
  const sort = ask.sort ?? (typeof by === 'string' ? 'value' : 'key');
  const limit = ask.limit ?? (typeof by === 'string' ? usualLimit : undefined);
  return {
    metrics,
    by: [by],
    ...(where && { where }),
    ...(period && { period }),
    ...(compare && { compare }),
    ...(attribution && { attribution }),
    ...(sort !== 'key' && {
      orderBy: [
        { by: first.as ?? first.metric, direction: sort === 'value' ? 'descending' : 'ascending' } as const,
      ],
    }),
    ...(limit !== undefined && { limit, other: true }),
    total: true,
  };
}

/** A chart of all metrics of a table. Throws a RangeError where the table is not by one key, or has several units. */
export function barChartView({
  table: asked,
  locale,
  orientation,
  interval = true,
  data = {},
}: {
  readonly table: MetricTable;
  readonly locale: Locale | string;
  /** By default columns for what has an order of its own, rows for all else. */
  readonly orientation?: 'horizontal' | 'vertical';
  /** Whether intervals are drawn. */
  readonly interval?: boolean;
  readonly data?: DataNote;
}): BarChartView {
  const table = wholeCycle(asked, data.covers);
  const [by, ...others] = table.query.by;
  if (by === undefined || others.length > 0) {
    throw new RangeError(`table not by one key: ${JSON.stringify(table.query.by)}`);
  }
  const subjects = subjectsOf(table, locale);
  const [first] = subjects;
  if (first === undefined) throw new RangeError('table without a metric: []');
  const unit = oneUnit(subjects.map(({ metric }) => metric.metric));
  const rows = categoryRows(first, by);
  const lines = subjects.map((subject): TrendLine => ({
    subject,
    values: [...markedCut(subject, data), ...(table.other ? [valueIn(subject, table.other)] : [])],
  }));
  const ordered = typeof by === 'object' && table.query.orderBy.length === 0;
  const several = subjects.length > 1;
  const { compare } = table.query;
  const series = lines.map((line, at) => seriesOf(line, at, several, interval));
  const { messages } = first.locale;
  const categories = categoryWords(first.locale);
  const { formats } = first;
  const names = formats.all(subjects.map(({ words }) => words.name));
  const highest = Math.max(0, ...series.flatMap(({ values }) => [...values].filter(Number.isFinite)));
  return {
    chart: {
      shape: (orientation ?? (ordered ? 'vertical' : 'horizontal')) === 'vertical' ? 'columns' : 'rows',
      rows: rows.labels.map((label, at) => ({
        label,
        ...((rows.keys[at] === undefined || rows.keys[at] === null) && { rest: true }),
      })),
      series,
      rules: several ? [] : rulesOf(lines[0] as TrendLine),
      ...(compare !== null && { previousLabel: messages.trend.previous(periodText(first, compare)) }),
      limits: limitsOfAll(subjects, series),
      steps: unit === 'count' ? 'whole' : unit === 'seconds' ? 'seconds' : 'decimal',
      absent: first.locale.numbers.absent,
      ...(ordered && rows.ticks && { rowTicks: rows.ticks }),
      formatValue: (value) => formats.axis(unit, value, highest),
    },
    keys: rows.keys,
    tooltip: (row) => withRemarks(tooltipAt(lines, rows.labels, row), lines, row),
    describe(row, at, selected) {
      const line = lines[at];
      if (line === undefined) throw new RangeError(`series not in the chart: ${at}`);
      const tip = withRemarks(tooltipAt([line], rows.labels, row, valueAloud), [line], row);
      const text = tooltipText(first, tip);
      return selected ? messages.heading.list([text, categories.selected]) : text;
    },
    frame: frameOf([first, ...subjects.slice(1)], data, {
      heading:
        typeof by === 'object' && 'time' in by
          ? messages.heading.metricByGrain(names, by.time)
          : categories.metricBy(names, keyName(by), keyHeader(first.locale, by)),
      summary: summaryOf(lines, rows, data),
      empty: series.every(({ values }) => values.every(Number.isNaN)),
      buckets: true,
      notices: categoryNotices(lines, rows, asked.length === 0),
    }),
  };
}

function seriesOf(
  { subject, values }: TrendLine,
  at: number,
  several: boolean,
  interval: boolean,
): BarChartSeries {
  const { metric, locale, words, table } = subject;
  const decimals = decimalsAmong(subject, values);
  const numbers = (of: (value: MetricValue) => number | null | undefined): Float64Array =>
    Float64Array.from(values, (value) => of(value) ?? NaN);
  const whiskers = interval && !several && values.some(({ low }) => low !== null);
  return {
    id: metric.as,
    label: several || table.query.compare === null ? words.name : locale.messages.trend.current,
    palette: at + 1,
    values: numbers(({ value }) => value),
    texts: values.map((value) =>
      value.value === null && value.reason
        ? locale.reasons[value.reason].brief
        : valueText(subject, value, decimals(value)),
    ),
    // Whiskers of several bars beside each other would be a thicket.
    ...(whiskers && { low: numbers(({ low }) => low), high: numbers(({ high }) => high) }),
    ...(table.query.compare !== null && { previous: numbers(({ previous }) => previous?.value) }),
    // Where the data end inside the period, groups are as incomplete as each other: a notice says so.
    light: Uint8Array.from(values, (value) =>
      (value.partial && table.buckets() !== undefined) || isSmall(subject, value) ? 1 : 0,
    ),
    ...(!several &&
      values.some(({ status }) => status !== undefined) && {
        statuses: values.map(({ status }) => status ?? null),
      }),
  };
}

/** The target, and the value of all categories together where that is not their sum. */
function rulesOf({ subject, values }: TrendLine): BarChart['rules'] {
  const { locale, definition } = subject;
  const total = totalOf(subject);
  const rules: BarChart['rules'][number][] = [];
  // Values that a page gave have no total; each of them has the target.
  const target = total?.target ?? values.find((value) => value.target !== undefined)?.target;
  if (target !== undefined) {
    const label = locale.messages.trend.target(boundText(subject, target));
    rules.push({ value: target, label, role: 'target' });
  }
  if (definition.unit !== 'count' && values.length > 1 && total && total.value !== null) {
    const label = categoryWords(locale).whole(valueText(subject, total));
    rules.push({ value: total.value, label, role: 'muted' });
  }
  return rules;
}

function limitsOfAll(subjects: readonly Subject[], series: readonly BarChartSeries[]): Limits {
  const limits = series.map(({ values }, at) => limitsOf((subjects[at] as Subject).definition, values));
  return {
    min: limits[0]?.min ?? null,
    max: limits.some(({ max }) => max === null) ? null : (limits[0]?.max ?? null),
  };
}

/** How the row stands to its target, and that its sample is small. */
function withRemarks(tip: TrendTooltip, lines: readonly TrendLine[], row: number): TrendTooltip {
  const remarks = lines.flatMap(({ subject, values }): TrendTooltip['lines'] => {
    const value = values[row] as MetricValue;
    const { messages } = subject.locale;
    const categories = categoryWords(subject.locale);
    const added: TrendTooltip['lines'][number][] = [];
    if (value.status !== undefined && value.target !== undefined) {
      const status = messages.status[value.status];
      const text = messages.target.judged(boundText(subject, value.target), status);
      added.push({ series: null, label: messages.explain.target, text });
    }
    if (isSmall(subject, value)) {
      added.push({ series: null, label: messages.explain.note, text: categories.smallSample });
    }
    return added;
  });
  return { ...tip, lines: [...tip.lines, ...remarks] };
}

/** A sentence a metric; for a single one its change and its extremes beside it. */
function summaryOf(lines: readonly TrendLine[], rows: CategoryRows, data: DataNote): string {
  const [first] = lines as [TrendLine];
  const sentences: (string | null)[] = lines.slice(0, 3).map(({ subject }) => {
    const total = totalOf(subject);
    return total ? valueSentence(subject, total, data) : null;
  });
  if (lines.length === 1) {
    const total = totalOf(first.subject);
    sentences.push(total ? changeSentence(first.subject, total) : null, extremes(first, rows));
  }
  return first.subject.locale.messages.heading.sentences(sentences.filter((one) => one !== null));
}

/** The longest and the shortest bar among those that are fair to compare: single groups, whole, of samples that say something. */
function extremes({ subject, values }: TrendLine, { labels, keys }: CategoryRows): string | null {
  const { definition, formats, locale } = subject;
  const fair = values.flatMap((value, at) =>
    value.value === null || value.partial || isSmall(subject, value) || keys[at] === undefined
      ? []
      : [{ at, value: value.value }],
  );
  if (fair.length < 2) return null;
  const highest = fair.reduce((a, b) => (b.value > a.value ? b : a));
  const lowest = fair.reduce((a, b) => (b.value < a.value ? b : a));
  const decimals = decimalsAmong(subject, values);
  const aloud = (value: number): string => formats.aloud(definition.unit, value, decimals({ value }));
  if (highest.value === lowest.value) return locale.messages.spoken.steady(aloud(highest.value));
  return locale.messages.spoken.extremes({
    highest: aloud(highest.value),
    highestAt: labels[highest.at] as string,
    lowest: aloud(lowest.value),
    lowestAt: labels[lowest.at] as string,
  });
}
