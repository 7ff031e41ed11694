import type { Locale } from '../i18n/locale.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { Unit } from '../metrics/define.js';
import type { MetricQuery, MetricRequest } from '../metrics/query.js';
import type { MetricTable, MetricValue } from '../metrics/table.js';
import type { TimeGrain } from '../time/grain.js';
import { Zone } from '../time/zone.js';
import { decimalsAmong } from './column-decimals.js';
import type { DataNote } from './data-note.js';
import type { EffectState } from './event-effect.js';
import { frameOf } from './frame-of.js';
import type { FrameView } from './frame-view.js';
import { grainFor, type Span } from './grain-for.js';
import { keyLabels } from './key-text.js';
import { markedCut } from './marked-cut.js';
import { oneUnit } from './one-unit.js';
import { periodText } from './period-text.js';
import { changeSentence, valueSentence } from './spoken.js';
import { subjectsOf } from './subject-of.js';
import { totalOf, type Subject } from './subject.js';
import { tableTwin } from './table-twin.js';
import { timeTicks, type TimeTick } from './time-ticks.js';
import { periodOfBuckets, type BucketRange } from './trend-range.js';
import { trendEvents, type KnownEvent, type TrendEvent } from './trend-events.js';
import { trendControl, type TrendControl } from './trend-control.js';
import { forecastGrainFor, trendForecast, type TrendForecasting } from './trend-forecast.js';
import { extended, extendedLimits, forecastSeries, withinTable } from './trend-coming.js';
import type { ForecastLine } from './forecast-buckets.js';
import { tooltipAt, tooltipText, type TrendLine, type TrendTooltip } from './trend-tooltip.js';
import { limitsOf, type Limits } from '../metrics/unit-limits.js';
import { boundText, valueAloud } from './value-text.js';

/** What a trend is asked to show. Metrics of one chart share its axis, so they have one unit. */
export interface TrendChartAsk {
  readonly metrics: readonly [MetricId | MetricRequest, ...(MetricId | MetricRequest)[]];
  /** By default buckets that suit the period. */
  readonly by?: TimeGrain;
  readonly where?: MetricQuery['where'];
  readonly period?: MetricQuery['period'];
  readonly compare?: MetricQuery['compare'];
  readonly attribution?: MetricQuery['attribution'];
  /** How many days of the first metric are forecast. */
  readonly forecast?: number;
}

/** One line of the chart; arrays have a value for each bucket, NaN is a gap. Fits the charts' own type. */
export interface TrendSeries {
  readonly id: string;
  readonly label: string;
  readonly mark: 'line' | 'area';
  readonly role: 'main' | 'previous' | 'forecast';
  /** Place in the palette, from 1. */
  readonly palette: number;
  readonly values: Float64Array;
  readonly low?: Float64Array;
  readonly high?: Float64Array;
  /** An interval within that one. */
  readonly inner?: ForecastLine['inner'];
  /** 1 where the bucket is cut by the end of the data. */
  readonly partial?: Uint8Array;
}

/** The chart, all but its size, its direction and the width of its texts. */
export interface TrendChart {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly series: readonly TrendSeries[];
  readonly rules: readonly { readonly value: number; readonly label: string; readonly role: 'target' }[];
  /** What is usual of the first series, and within which limits. */
  readonly control?: NonNullable<TrendControl['lines']>;
  /** The first bucket of a forecast. */
  readonly begins?: { readonly index: number; readonly label: string };
  /** Buckets in which something happened. */
  readonly events?: readonly TrendEvent[];
  readonly limits: Limits;
  readonly zero: boolean;
  readonly steps: 'decimal' | 'whole' | 'seconds';
  formatValue(value: number): string;
  timeTicks(from: number, to: number, most: number): readonly TimeTick[];
}

export interface TrendChartView {
  readonly chart: TrendChart;
  readonly grain: TimeGrain;
  /** The key of a bucket, also of one that is to come. */
  key(index: number): Readonly<Record<string, string | null>>;
  /** Places of the events of a bucket among those that were given. */
  eventsAt(index: number): readonly number[];
  /** Throws a RangeError for a bucket that the chart does not have. */
  tooltip(index: number): TrendTooltip;
  /** The same as one line, for whoever goes from bucket to bucket by keyboard; with the buckets that are selected. */
  describe(index: number, selected?: BucketRange): string;
  readonly frame: FrameView;
}

/** One query for all of a trend. Throws a RangeError for metrics of several units. `covers`: where no period is asked. */
export function trendChartQuery(ask: TrendChartAsk, covers: Span | null = null): MetricQuery {
  const { metrics, by, where, period, compare, attribution, forecast } = ask;
  oneUnit(metrics.map((metric) => (typeof metric === 'string' ? metric : metric.metric)));
  return {
    metrics,
    by: [{ time: by ?? (forecast ? forecastGrainFor : grainFor)(period ?? covers) }],
    ...(where && { where }),
    ...(period && { period }),
    ...(compare && { compare }),
    ...(attribution && { attribution }),
    total: true,
  };
}

/** The query for the time that control limits come from: of the first metric alone, by the same buckets. */
export function trendBaselineQuery(
  ask: TrendChartAsk,
  baseline: Span,
  covers: Span | null = null,
): MetricQuery {
  const { where, attribution } = ask;
  return {
    metrics: [ask.metrics[0]],
    by: [{ time: ask.by ?? (ask.forecast ? forecastGrainFor : grainFor)(ask.period ?? covers) }],
    ...(where && { where }),
    period: baseline,
    ...(attribution && { attribution }),
  };
}

/** A trend of all metrics of a table. Throws a RangeError where the table is not by time alone, or has several units. */
export function trendChartView({
  table,
  locale,
  mark = 'line',
  data = {},
  control: asked,
  events: happened,
  effectOf,
  forecast: found,
}: {
  readonly table: MetricTable;
  readonly locale: Locale | string;
  readonly mark?: 'line' | 'area';
  readonly data?: DataNote;
  /** Control limits of the first metric; with a `baseline`, from that, as `trendBaselineQuery` asks for it. */
  readonly control?: { readonly baseline?: MetricTable | undefined } | undefined;
  /** What happened, to be marked. */
  readonly events?: readonly KnownEvent[] | undefined;
  /** What is known of an event's effect by the time that somebody looks at it, by its place among them. */
  readonly effectOf?: ((event: number) => EffectState | undefined) | undefined;
  /** What is to come of the first metric, or why that is not known. */
  readonly forecast?: TrendForecasting | undefined;
}): TrendChartView {
  const buckets = table.buckets();
  const [by, ...others] = table.query.by;
  if (buckets === undefined || by === undefined || others.length > 0) {
    throw new RangeError(`table not by time alone: ${JSON.stringify(table.query.by)}`);
  }
  const subjects = subjectsOf(table, locale);
  const [first] = subjects;
  if (first === undefined) throw new RangeError('table without a metric: []');
  const unit = oneUnit(subjects.map(({ metric }) => metric.metric));
  const known = keyLabels(table, by, first.locale, first.formats);
  const forecast = found && trendForecast(first, known, found);
  const { shown } = forecast ?? {};
  const { labels, starts, ends } = shown ?? { labels: known, ...buckets };
  const lines = subjects.map((subject) => ({ subject, values: markedCut(subject, data) }));
  const control = asked && trendControl(first, data, asked.baseline);
  const events = happened && trendEvents(first, happened, effectOf);
  const series = lines.flatMap(({ subject, values }, at) =>
    // Limits and intervals about the values would be taken for each other.
    seriesOf(subject, values, at, subjects.length > 1, mark, control?.lines === undefined),
  );
  const drawn = shown
    ? [...series.map((one) => extended(one, starts.length)), forecastSeries(first, shown.line)]
    : series;
  const tip = (index: number, say?: typeof valueAloud): TrendTooltip => {
    const coming = forecast?.coming(index);
    if (coming) return coming;
    const plain = tooltipAt(lines, labels, index, say);
    const remarks = [...(control?.remarks(index) ?? []), ...(events?.remarks(index) ?? [])];
    return {
      ...plain,
      lines: [
        ...plain.lines,
        ...remarks.map((one) => ({ series: null, ...one })),
        ...(forecast?.remarks(index) ?? []),
      ],
    };
  };
  return {
    chart: {
      starts,
      ends,
      ...axisOf(unit, first, drawn),
      series: drawn,
      rules: subjects.flatMap(ruleOf),
      ...(control?.lines && { control: extendedLimits(control.lines, starts.length) }),
      ...(shown && { begins: shown.begins }),
      ...(events && { events: events.marks }),
      timeTicks: ticksOf(first, buckets.grain),
    },
    grain: buckets.grain,
    key: (index) =>
      index < table.length ? table.key(index) : { [buckets.grain]: shown?.key(index) ?? null },
    eventsAt: (index) => events?.at(index) ?? [],
    tooltip: (index) => tip(index),
    describe: (index, selected) => {
      const text = tooltipText(first, tip(index, valueAloud));
      return selected ? withSelection(text, table, selected, first) : text;
    },
    frame: frameOf([first, ...subjects.slice(1)], data, {
      heading: first.locale.messages.heading.metricByGrain(
        first.formats.all(subjects.map(({ words }) => words.name)),
        buckets.grain,
      ),
      summary: first.locale.messages.heading.sentences(
        [summaryOf(lines, known, data), control?.summary, forecast?.summary].filter(
          (one) => one !== undefined,
        ),
      ),
      empty: series.every(({ values }) => values.every(Number.isNaN)),
      buckets: true,
      notices: [...(control?.notices ?? []), ...(events?.notices ?? []), ...(forecast?.notices ?? [])],
      explained: [...(control?.explained ?? []), ...(forecast?.explained ?? [])],
      extras: [control?.file, forecast?.file].filter((one) => one !== undefined),
      twin: () => {
        const plain = tableTwin(table, first.locale, { data });
        const limited = control ? control.twin(plain) : plain;
        const marked = events ? events.twin(limited) : limited;
        return forecast ? forecast.twin(marked) : marked;
      },
    }),
  };
}

/** What is said of a bucket, and the time that is selected. */
function withSelection(text: string, table: MetricTable, range: BucketRange, subject: Subject): string {
  const { formats, locale } = subject;
  const within = withinTable(range, table.length);
  if (within === undefined) return text;
  const { from, to } = periodOfBuckets(table, within);
  const { heading, trend } = locale.messages;
  return heading.list([text, trend.selected(formats.dates.period(from, to, 'long'))]);
}

function seriesOf(
  subject: Subject,
  values: readonly MetricValue[],
  at: number,
  several: boolean,
  mark: 'line' | 'area',
  bands: boolean,
): TrendSeries[] {
  const { table, metric, locale, words } = subject;
  const { trend } = locale.messages;
  const column = table.column(metric.as);
  const { compare } = table.query;
  const main: TrendSeries = {
    id: metric.as,
    label: several || compare === null ? words.name : trend.current,
    mark,
    role: 'main',
    palette: at + 1,
    values: column.value,
    partial: Uint8Array.from(values, ({ partial }) => (partial ? 1 : 0)),
    // Bands of several lines would hide each other.
    ...(bands && !several && values.some(({ low }) => low !== null)
      ? { low: numbers(values, 'low'), high: numbers(values, 'high') }
      : {}),
  };
  if (column.previous === undefined || compare === null) return [main];
  const label = trend.previous(periodText(subject, compare));
  return [
    main,
    {
      id: `${metric.as} previous`,
      label: several ? locale.messages.heading.pair(words.short, label) : label,
      mark: 'line',
      role: 'previous',
      palette: at + 1,
      values: column.previous,
    },
  ];
}

function numbers(values: readonly MetricValue[], end: 'low' | 'high'): Float64Array {
  return Float64Array.from(values, (value) => value[end] ?? NaN);
}

function ruleOf(subject: Subject): TrendChart['rules'] {
  const target = totalOf(subject)?.target;
  if (target === undefined) return [];
  const { trend } = subject.locale.messages;
  return [{ value: target, label: trend.target(boundText(subject, target)), role: 'target' }];
}

function axisOf(
  unit: Unit,
  { definition, formats }: Subject,
  series: readonly TrendSeries[],
): Pick<TrendChart, 'limits' | 'zero' | 'steps' | 'formatValue'> {
  const limits = series.map(({ values }) => limitsOf(definition, values));
  const most = series.reduce((high, { values }) => greatest(values, high), 0);
  return {
    limits: {
      min: limits.some(({ min }) => min === null) ? null : (limits[0]?.min ?? null),
      max: limits.some(({ max }) => max === null) ? null : (limits[0]?.max ?? null),
    },
    zero: unit === 'count' || unit === 'seconds' || unit === 'money',
    steps: unit === 'count' ? 'whole' : unit === 'seconds' ? 'seconds' : 'decimal',
    formatValue: (value) => formats.axis(unit, value, most),
  };
}

function greatest(values: Float64Array, least: number): number {
  let most = least;
  for (const value of values) if (value > most) most = value;
  return most;
}

function ticksOf({ table, formats }: Subject, grain: TimeGrain): TrendChart['timeTicks'] {
  const { timeZone, weekStart } = table.query;
  let zone: Zone | undefined;
  return (from, to, most) =>
    timeTicks({ zone: (zone ??= new Zone(timeZone)), grain, weekStart, formats }, from, to, most);
}

/** A sentence a metric; for a single one its change and its extremes beside it. */
function summaryOf(lines: readonly TrendLine[], labels: readonly string[], data: DataNote): string {
  const [first] = lines as [TrendLine];
  const sentences: (string | null)[] = lines.slice(0, 3).map(({ subject }) => {
    const total = totalOf(subject);
    return total ? valueSentence(subject, total, data) : null;
  });
  if (lines.length === 1) {
    const total = totalOf(first.subject);
    sentences.push(total ? changeSentence(first.subject, total) : null, extremes(first, labels));
  }
  return first.subject.locale.messages.heading.sentences(sentences.filter((one) => one !== null));
}

/** The highest and the lowest bucket; buckets that are cut are no fair match. Null where fewer than two are left. */
function extremes({ subject, values }: TrendLine, labels: readonly string[]): string | null {
  const { definition, formats, locale } = subject;
  const whole = values.flatMap((value, at) =>
    value.value === null || value.partial ? [] : [{ at, value: value.value }],
  );
  if (whole.length < 2) return null;
  const highest = whole.reduce((a, b) => (b.value > a.value ? b : a));
  const lowest = whole.reduce((a, b) => (b.value < a.value ? b : a));
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
