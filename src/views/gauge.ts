import type { Locale } from '../i18n/locale.js';
import { gaugeWords } from '../i18n/topics/gauge.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { MetricQuery, MetricRequest } from '../metrics/query.js';
import type { MetricTable, MetricValue } from '../metrics/table.js';
import { isSmall } from './category-notices.js';
import type { DataNote } from './data-note.js';
import { frameOf } from './frame-of.js';
import type { FrameView, Notice } from './frame-view.js';
import { gaugeBands, type GaugeBand } from './gauge-bands.js';
import { gaugeReach, type GaugeEnds, type GaugeReach } from './gauge-reach.js';
import { gaugeTips } from './gauge-tips.js';
import { numberSentences, numberView, type NumberView } from './number-view.js';
import { subjectOf } from './subject-of.js';
import { totalOf, type Subject } from './subject.js';
import type { TrendTooltip } from './trend-tooltip.js';
import { boundText, plainBoundText, valueText } from './value-text.js';

/** What a gauge is asked to show. */
export interface GaugeAsk {
  readonly metric: MetricId | MetricRequest;
  readonly where?: MetricQuery['where'];
  readonly period?: MetricQuery['period'];
  readonly compare?: MetricQuery['compare'];
  readonly attribution?: MetricQuery['attribution'];
}

/** The dial, all but its size, its direction, the width of its texts and its colour. Fits the charts' own type. */
export interface GaugeDial {
  readonly reach: GaugeReach;
  readonly value: number | null;
  readonly text: string;
  readonly faint: boolean;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly previous: number | null;
  readonly bands: readonly GaugeBand[];
  readonly ticks: readonly {
    readonly kind: 'target' | 'floor';
    readonly value: number;
    readonly label: string;
  }[];
  formatScale(value: number): string;
}

/** The parts of a dial that can be pointed at. */
export type GaugePart =
  | { readonly kind: 'value' | 'previous' }
  /** By its place among the dial's bands. */
  | { readonly kind: 'band'; readonly at: number };

/** All that a gauge shows, as text and numbers. */
export interface GaugeView extends NumberView {
  readonly dial: GaugeDial;
  /** What stands beside a part that is pointed at. Throws a RangeError for one that the dial does not have. */
  tooltip(part: GaugePart): TrendTooltip;
  /** The same as one line, for whoever goes from part to part by keyboard. */
  describe(part: GaugePart): string;
  readonly frame: FrameView;
}

/** One query for the number of a gauge. */
export function gaugeQuery({ metric, where, period, compare, attribution }: GaugeAsk): MetricQuery {
  return {
    metrics: [metric],
    ...(where && { where }),
    ...(period && { period }),
    ...(compare && { compare }),
    ...(attribution && { attribution }),
  };
}

/**
 * A gauge of the first metric of a table. `ends`: those of the scale that the page wishes for. Throws a RangeError where
 * the table has neither a total nor just one row.
 */
export function gaugeView({
  table,
  locale,
  ends = {},
  data = {},
}: {
  readonly table: MetricTable;
  readonly locale: Locale | string;
  readonly ends?: GaugeEnds;
  readonly data?: DataNote;
}): GaugeView {
  const subject = subjectOf(table, table.query.metrics[0]?.as as string, locale);
  const total = totalOf(subject);
  if (total === undefined) {
    throw new RangeError(`table without a total: ${JSON.stringify(table.query.by)}`);
  }
  const { words, locale: language } = subject;
  const number = gaugeNumber(subject, total, data);
  const dial = dialOf(subject, total, ends);
  const tips = gaugeTips(subject, total, number, dial);
  return {
    ...number,
    dial,
    ...tips,
    frame: frameOf([subject], data, {
      heading: words.name,
      summary: language.messages.heading.sentences(numberSentences(subject, total, data)),
      empty: total.value === null,
      buckets: false,
      notices: beyondNotices(subject, total, ends),
    }),
  };
}

/** The dial of a value. */
export function dialOf(subject: Subject, total: MetricValue, ends: GaugeEnds): GaugeDial {
  const { definition, formats } = subject;
  const { value, target, floor, low, high } = total;
  const previous = total.previous?.value ?? null;
  const reach = gaugeReach(definition, { value, previous, target, floor }, ends);
  const bound = (kind: 'target' | 'floor', at: number | undefined): GaugeDial['ticks'] =>
    at === undefined
      ? []
      : [
          {
            kind,
            value: at,
            label: kind === 'target' ? boundText(subject, at) : plainBoundText(subject, at),
          },
        ];
  const most = Math.max(Math.abs(reach.low), Math.abs(reach.high), Math.abs(ends.max ?? 0));
  return {
    reach,
    value,
    text: valueText(subject, total),
    faint: isSmall(subject, total),
    interval: value === null || low === null || high === null ? null : { low, high },
    previous: value === null ? null : previous,
    bands: gaugeBands(definition.better, target, floor),
    ticks: [...bound('target', target), ...bound('floor', floor)],
    formatScale: (end) =>
      definition.unit === 'points'
        ? formats.value('points', end, 0)
        : formats.axis(definition.unit, end, most),
  };
}

/** A number from too few says so, whether or not there is a target that it could be held against. */
export function gaugeNumber(subject: Subject, total: MetricValue, data: DataNote): NumberView {
  const number = numberView(subject, total, data);
  if (!isSmall(subject, total)) return number;
  return {
    ...number,
    status: { name: 'unclear', shape: 'ring', text: gaugeWords(subject.locale).tooFew },
  };
}

/** What lies beyond ends that the page has set is drawn at them, and said. */
function beyondNotices(subject: Subject, { value, target }: MetricValue, { min, max }: GaugeEnds): Notice[] {
  const gauge = gaugeWords(subject.locale);
  const passed = (at: number | null | undefined): number | undefined => {
    if (at === null || at === undefined) return undefined;
    return max !== undefined && at > max ? max : min !== undefined && at < min ? min : undefined;
  };
  const notice = (say: (end: string) => string, end: number | undefined): Notice[] =>
    end === undefined ? [] : [{ severity: 'info', text: say(plainBoundText(subject, end)) }];
  return [...notice(gauge.valueBeyond, passed(value)), ...notice(gauge.targetBeyond, passed(target))];
}
