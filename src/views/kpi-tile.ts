import type { Locale } from '../i18n/locale.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { MetricQuery, MetricRequest } from '../metrics/query.js';
import type { MetricTable, MetricValue } from '../metrics/table.js';
import type { TimeGrain } from '../time/grain.js';
import type { DataNote } from './data-note.js';
import { frameOf } from './frame-of.js';
import type { FrameView } from './frame-view.js';
import { grainFor, type Span } from './grain-for.js';
import { markedCut } from './marked-cut.js';
import { numberSentences, numberView, type NumberView } from './number-view.js';
import { subjectOf } from './subject-of.js';
import { totalOf, type Subject } from './subject.js';
import { limitsOf, type Limits } from '../metrics/unit-limits.js';

/** What a tile is asked to show. */
export interface KpiTileAsk {
  readonly metric: MetricId | MetricRequest;
  /** Buckets of the sparkline; by default such as suit the period. */
  readonly by?: TimeGrain;
  readonly where?: MetricQuery['where'];
  readonly period?: MetricQuery['period'];
  readonly compare?: MetricQuery['compare'];
  readonly attribution?: MetricQuery['attribution'];
}

/** All that a tile shows, as text and numbers. */
export interface KpiTileView extends NumberView {
  /** The metric's name in the table. */
  readonly metric: string;
  readonly sparkline: KpiTileSparkline;
  readonly frame: FrameView;
}

/** Fits the sparkline's spec but for its size and direction. */
export interface KpiTileSparkline {
  /** One a bucket; NaN is a gap. */
  readonly values: Float64Array;
  /** The data or the period end inside the last bucket that has a value. */
  readonly partialLast: boolean;
  readonly limits: Limits;
  readonly grain: TimeGrain | null;
}

/** One query for all of a tile: buckets for the sparkline, the total for its number. `covers`: where no period is asked. */
export function kpiTileQuery(ask: KpiTileAsk, covers: Span | null = null): MetricQuery {
  const { metric, by, where, period, compare, attribution } = ask;
  return {
    metrics: [metric],
    by: [{ time: by ?? grainFor(period ?? covers) }],
    ...(where && { where }),
    ...(period && { period }),
    ...(compare && { compare }),
    ...(attribution && { attribution }),
    total: true,
  };
}

/**
 * A tile of the first metric of a table, or of the one named. Throws a RangeError where the table has neither a total nor
 * just one row.
 */
export function kpiTileView({
  table,
  locale,
  metric,
  data = {},
}: {
  readonly table: MetricTable;
  readonly locale: Locale | string;
  readonly metric?: string;
  readonly data?: DataNote;
}): KpiTileView {
  const subject = subjectOf(table, metric ?? (table.query.metrics[0]?.as as string), locale);
  const total = totalOf(subject);
  if (total === undefined) throw new RangeError(`table without a total: ${JSON.stringify(table.query.by)}`);
  const { words, locale: language } = subject;
  return {
    metric: subject.metric.as,
    ...numberView(subject, total, data),
    sparkline: sparklineOf(subject, data),
    frame: frameOf([subject], data, {
      heading: words.name,
      summary: language.messages.heading.sentences(numberSentences(subject, total, data)),
      empty: total.value === null,
      buckets: false,
    }),
  };
}

function sparklineOf(subject: Subject, data: DataNote): KpiTileSparkline {
  const { table, metric, definition } = subject;
  const values = table.column(metric.as).value;
  const grain = table.buckets()?.grain ?? null;
  const inTime = grain === null ? new Float64Array(0) : values;
  return {
    values: inTime,
    partialLast: grain !== null && lastOf(markedCut(subject, data))?.partial === true,
    limits: limitsOf(definition, inTime),
    grain,
  };
}

/** The last bucket that has a value: those after the end of the data have none. */
function lastOf(values: readonly MetricValue[]): MetricValue | undefined {
  return values.findLast(({ value }) => value !== null);
}
