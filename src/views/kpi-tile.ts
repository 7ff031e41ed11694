import { valueParts, type ValuePart } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import type { JudgementName, StatusName } from '../i18n/messages.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { MetricQuery, MetricRequest } from '../metrics/query.js';
import type { MetricTable, MetricValue } from '../metrics/table.js';
import type { TimeGrain } from '../time/grain.js';
import type { DataNote } from './data-note.js';
import { frameOf } from './frame-of.js';
import type { FrameView } from './frame-view.js';
import { grainFor, type Span } from './grain-for.js';
import { absences } from './notices.js';
import { periodText } from './period-text.js';
import { changeSentence, valueSentence } from './spoken.js';
import { subjectOf, totalOf, type Subject } from './subject.js';
import { boundText, changeText, intervalText, sampleText, valueText } from './value-text.js';
import { limitsOf, type Limits } from './unit-limits.js';

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

/** Shapes by which a status is told without its colour. */
export const statusShapes = { met: 'disc', near: 'triangle', missed: 'square', unclear: 'ring' } as const;
export type StatusShape = (typeof statusShapes)[StatusName];

/** All that a tile shows, as text and numbers. */
export interface KpiTileView {
  /** The metric's name in the table. */
  readonly metric: string;
  /** The value with its unit, or the sign for none. */
  readonly value: string;
  /** The same cut into digits and units, for a tile that sets units smaller. */
  readonly valueParts: readonly ValuePart[];
  /** Why there is no value, as a sentence that also stands first in the notices; null where there is one. */
  readonly absent: string | null;
  readonly change: KpiTileChange | null;
  /** `Target ≥ 80%`; null without one. */
  readonly target: string | null;
  readonly status: KpiTileStatus | null;
  /** `95% interval 51.5% to 52.6%`; null where there is none. */
  readonly interval: string | null;
  /** `31,125 offered contacts`. */
  readonly sample: string;
  readonly sparkline: KpiTileSparkline;
  readonly frame: FrameView;
}

export interface KpiTileChange {
  /** `+2.3 pp vs September 2025`, or that nothing changed, or that there is nothing to compare with. */
  readonly text: string;
  /** `+2.3 pp` alone; empty where there is nothing to compare with. */
  readonly amount: string;
  /** Null where there is nothing to compare with. */
  readonly direction: 'up' | 'down' | 'same' | null;
  readonly judgement: JudgementName;
  /** `better`, `worse` in words; empty where neither. */
  readonly judgementText: string;
}

export interface KpiTileStatus {
  readonly name: StatusName;
  readonly text: string;
  readonly shape: StatusShape;
}

/** Fits the sparkline's spec but for its size and direction. */
export interface KpiTileSparkline {
  /** One a bucket; NaN is a gap. */
  readonly values: Float64Array;
  /** The data end inside the last bucket that has a value. */
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
  if (total === undefined)
    throw new RangeError(`table without a total: by ${JSON.stringify(table.query.by)}`);
  const { words, locale: language } = subject;
  const text = valueText(subject, total);
  const interval = intervalText(subject, total);
  const sentences = [valueSentence(subject, total, data), changeSentence(subject, total)];
  return {
    metric: subject.metric.as,
    value: text,
    valueParts: valueParts(text),
    absent: total.value === null ? (absences(subject, total, data)[0] ?? '') : null,
    change: changeOf(subject, total),
    target:
      total.target === undefined ? null : language.messages.target.line(boundText(subject, total.target)),
    status:
      total.status === undefined
        ? null
        : {
            name: total.status,
            text: language.messages.status[total.status],
            shape: statusShapes[total.status],
          },
    interval: interval === null ? null : language.messages.interval.labelled(interval),
    sample: sampleText(subject, total),
    sparkline: sparklineOf(subject),
    frame: frameOf([subject], data, {
      heading: words.name,
      summary: language.messages.heading.sentences(sentences.filter((one) => one !== null)),
      empty: total.value === null,
      buckets: false,
    }),
  };
}

function changeOf(subject: Subject, total: MetricValue): KpiTileChange | null {
  const { table, locale } = subject;
  const { change: words, judgement } = locale.messages;
  if (table.query.compare === null || total.value === null) return null;
  const period = periodText(subject, table.query.compare);
  const change = changeText(subject, total);
  if (change === null) {
    return { text: words.none(period), amount: '', direction: null, judgement: 'neutral', judgementText: '' };
  }
  const { amount, direction, judgement: name } = change;
  const text = direction === 'same' ? words.same(period) : words.against(amount, period);
  return { text, amount, direction, judgement: name, judgementText: judgement[name] };
}

function sparklineOf({ table, metric, definition }: Subject): KpiTileSparkline {
  const values = table.column(metric.as).value;
  const grain = table.buckets()?.grain ?? null;
  const inTime = grain === null ? new Float64Array(0) : values;
  return {
    values: inTime,
    partialLast: grain !== null && lastOf(table, metric.as)?.partial === true,
    limits: limitsOf(definition, inTime),
    grain,
  };
}

/** The last bucket that has a value: those after the end of the data have none. */
function lastOf(table: MetricTable, as: string): MetricValue | undefined {
  return table.rows.findLast((row) => row.values[as]?.value !== null)?.values[as];
}
