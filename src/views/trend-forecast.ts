import { slotsOfDay } from '../analysis/forecast/forecast-options.js';
import type { Forecast, ForecastPoint } from '../analysis/forecast/forecast-source.js';
import type { Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { wallTime } from '../i18n/wall-time.js';
import { forecastWords } from '../i18n/topics/forecast.js';
import type { TimeGrain } from '../time/grain.js';
import type { ExplanationLine } from './explain.js';
import { accuracyLines } from './forecast-accuracy.js';
import { forecastBuckets, forecastDayOf, type ForecastLine, forecastLine } from './forecast-buckets.js';
import { forecastFile } from './forecast-file.js';
import { eventsByDay, forecastNotices } from './forecast-notices.js';
import type { FileExtras } from './csv.js';
import type { Notice, TableTwin } from './frame-view.js';
import { unordered } from './sorted-twin.js';
import { grainFor, type Span } from './grain-for.js';
import type { Subject } from './subject.js';
import { forecastId } from './trend-coming.js';
import type { TrendTooltip, TrendTooltipLine } from './trend-tooltip.js';

/** A forecast of a trend's first metric, or why none is made: of that metric, by such buckets, of values of the page. */
export type TrendForecasting = Forecast | { readonly lack: 'metric' | 'grain' | 'rows' };

/** What a trend shows of what is to come. */
export interface TrendForecast {
  /** Undefined where there is no forecast. */
  readonly shown?: {
    /** Those of the table, then those that are to come. */
    readonly starts: Float64Array;
    readonly ends: Float64Array;
    readonly labels: readonly string[];
    readonly line: ForecastLine;
    /** The first bucket that is forecast, and what stands there. */
    readonly begins: { readonly index: number; readonly label: string };
    /** The key of a bucket that is forecast. */
    key(index: number): string | undefined;
  };
  /** What is told of a bucket, beside its value; empty where it is not forecast. */
  remarks(index: number): readonly TrendTooltipLine[];
  /** What is told of a bucket that is to come; undefined of those of the table, and where there is none. */
  coming(index: number): TrendTooltip | undefined;
  /** The table twin with forecasts, and a row for each bucket that is to come. */
  twin(plain: TableTwin): TableTwin;
  readonly file?: FileExtras;
  readonly summary: string;
  readonly notices: readonly Notice[];
  readonly explained: readonly ExplanationLine[];
}

/** Below so many contacts a decimal tells something. */
const few = 20;

/** Buckets that suit a stretch of time and can be forecast. */
export function forecastGrainFor(span: Span | null | undefined): TimeGrain {
  const grain = grainFor(span);
  return isForecastGrain(grain) ? grain : 'day';
}

/** Whether there are forecasts by such buckets. */
export function isForecastGrain(grain: TimeGrain): grain is Forecast['grain'] {
  return Object.hasOwn(slotsOfDay, grain);
}

/** What is to come of a table's first metric, put behind its buckets. `labels` are those of the buckets. */
export function trendForecast(
  subject: Subject,
  labels: readonly string[],
  found: TrendForecasting,
): TrendForecast {
  const { locale, formats } = subject;
  const { messages, numbers } = locale;
  const words = forecastWords(locale);
  const why = lackOf(found, locale, formats);
  if (why !== undefined || 'lack' in found) return lacking(words.none(why ?? ''), words.forecast);

  const buckets = forecastBuckets(subject, labels, found);
  const { points, at } = buckets;
  const pointAt = new Map(at.map((index, i) => [index, points[i] as ForecastPoint]));
  const say = saying(points, formats);
  const valueOf = ({ value }: ForecastPoint): string => (value === null ? words.closed : say(value));
  const bandOf = ({ bands }: ForecastPoint, level: number): string | null => {
    const band = bands.find((one) => one.level === level);
    return band ? messages.interval.between(say(band.low), say(band.high)) : null;
  };
  const levels = [...new Set(points.flatMap(({ bands }) => bands.map(({ level }) => level)))];
  const levelText = (level: number): string => words.band(formats.value('ratio', level, 0));
  const events = eventsByDay(found);
  const basis = basisOf(found, locale, formats);
  const remarks = (index: number): readonly TrendTooltipLine[] => {
    const point = pointAt.get(index);
    if (point === undefined) return [];
    const lines = [
      ...levels.map((level) => ({ label: levelText(level), text: bandOf(point, level) })),
      { label: words.naive, text: point.naive === null ? null : say(point.naive) },
      { label: messages.trend.event, text: formats.all(events.get(forecastDayOf(point)) ?? []) || null },
    ];
    return [
      { series: forecastId, label: words.forecast, text: valueOf(point) },
      ...lines.flatMap(({ label, text }) => (text === null ? [] : [{ series: null, label, text }])),
    ];
  };
  const open = Math.max(
    0,
    points.findIndex(({ value }) => value !== null),
  );
  const start = points[0] as ForecastPoint;
  return {
    shown: {
      ...buckets,
      line: forecastLine(buckets),
      begins: {
        index: at[0] as number,
        label: words.begins(formats.dates.tick('day', wallTime(forecastDayOf(start))?.ms ?? NaN)),
      },
      key: (index) => pointAt.get(index)?.key,
    },
    remarks,
    coming: (index) =>
      index >= subject.table.length && pointAt.has(index)
        ? { title: words.row(buckets.labels[index] as string), lines: remarks(index) }
        : undefined,
    twin: (plain) =>
      twinOf(plain, subject.table.length, buckets.labels.map(words.row), {
        columns: [words.forecast, ...levels.map(levelText), words.naive],
        cells: (index) => {
          const point = pointAt.get(index);
          return point
            ? [
                valueOf(point),
                ...levels.map((level) => bandOf(point, level) ?? numbers.absent),
                point.naive === null ? numbers.absent : say(point.naive),
              ]
            : undefined;
        },
      }),
    file: forecastFile(subject, found, buckets, levels),
    summary: messages.heading.sentences([
      sumOf(found, locale, formats),
      words.first({
        bucket: buckets.labels[at[open] as number] as string,
        value: valueOf(points[open] as ForecastPoint),
        band: bandOf(points[open] as ForecastPoint, 0.8),
      }),
    ]),
    notices: [
      { severity: 'info', text: basis },
      ...forecastNotices(found, levels.length > 0, locale, formats),
    ],
    explained: [
      ...[basis, words.method, ...(levels.length > 0 ? [words.bands] : [])].map((text): ExplanationLine => ({
        kind: 'note',
        label: words.forecast,
        text,
      })),
      ...accuracyLines(found, locale, formats),
    ],
  };
}

/** What a trend without the forecast that it was asked for says. */
function lacking(text: string, label: string): TrendForecast {
  return {
    remarks: () => [],
    coming: () => undefined,
    twin: (plain) => plain,
    summary: text,
    notices: [{ severity: 'warning', text }],
    explained: [{ kind: 'note', label, text }],
  };
}

function lackOf(found: TrendForecasting, locale: Locale, formats: Formats): string | undefined {
  const { metrics, reasons } = locale;
  const words = forecastWords(locale);
  if ('lack' in found) {
    return found.lack === 'metric'
      ? words.onlyOf(formats.all([metrics.offered.name, metrics['contact-volume'].name]))
      : words.reasons[found.lack];
  }
  const { reason } = found;
  if (reason === undefined) return undefined;
  return reason === 'too-short' ? words.reasons[reason] : reasons[reason].brief;
}

function basisOf({ weeks, learned }: Forecast, locale: Locale, formats: Formats): string {
  const words = forecastWords(locale);
  const period = learned ? formats.dates.period(learned.from, learned.to, 'short') : '';
  return words.basis(formats.quantity(weeks), period);
}

/** As many decimals for all, so that they compare by eye. */
function saying(points: readonly ForecastPoint[], formats: Formats): (value: number) => string {
  const most = points.reduce((high, { value }) => Math.max(high, value ?? 0), 0);
  return (value) => formats.number(value, most < few ? 1 : 0);
}

function sumOf({ days, comes }: Forecast, locale: Locale, formats: Formats): string {
  const words = forecastWords(locale);
  const total = days.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const period = comes ? formats.dates.period(comes.from, comes.to, 'long') : '';
  return words.sum(formats.quantity(Math.round(total)), period);
}

/** Forecasts in the rows of their buckets; buckets that are to come stand before the totals. */
function twinOf(
  { caption, columns, rows }: TableTwin,
  length: number,
  coming: readonly string[],
  own: {
    readonly columns: readonly string[];
    cells(index: number): readonly string[] | undefined;
  },
): TableTwin {
  const nothing = own.columns.map(() => '');
  const before = columns.slice(1).map(() => '');
  return {
    caption,
    // Sorted by anything but time, what is to come would stand among what was.
    columns: [...unordered(columns), ...own.columns.map((label) => ({ label, align: 'end' }) as const)],
    rows: [
      ...rows.slice(0, length).map((row, index) => [...row, ...(own.cells(index) ?? nothing)]),
      ...coming.slice(length).map((label, i) => [label, ...before, ...(own.cells(length + i) ?? nothing)]),
      ...rows.slice(length).map((row) => [...row, ...nothing]),
    ],
  };
}
