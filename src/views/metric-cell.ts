import type { Locale } from '../i18n/locale.js';
import type { StatusName } from '../i18n/messages.js';
import type { MetricValue } from '../metrics/table.js';
import { denominatorText, numeratorText } from './formula.js';
import type { CellMark, GridCell, GridDot, GridTip } from './grid-view.js';
import { statusShapes } from './number-view.js';
import { periodText } from './period-text.js';
import { changeSentence } from './spoken.js';
import type { Subject } from './subject.js';
import {
  boundText,
  changeText,
  intervalText,
  judgedText,
  sampleText,
  valueAloud,
  valueText,
} from './value-text.js';

/** A cell that has nothing to say. */
export const emptyCell: GridCell = { text: '', muted: true, mark: null, remark: '', aloud: '', dot: null };

/** What a metric's column is called, in short and in full; by the page's own name for it where it has one. */
export function columnNames({ metric, words, locale }: Subject): {
  readonly label: string;
  readonly name: string;
} {
  if (metric.as === metric.metric) return { label: words.short, name: words.name };
  const { pair } = locale.messages.heading;
  return { label: pair(words.short, metric.as), name: pair(words.name, metric.as) };
}

/** A metric's value, with its status where there is a target. `decimals`: those of its column. */
export function valueCell(
  subject: Subject,
  value: MetricValue,
  decimals: (value: MetricValue) => number,
): GridCell {
  const { locale } = subject;
  if (value.value === null) {
    const { brief, sentence } = value.reason ? locale.reasons[value.reason] : noReason(subject);
    return { ...emptyCell, text: brief, aloud: sentence };
  }
  const mark = value.status === undefined ? null : statusMark(locale, value.status);
  return {
    text: valueText(subject, value, decimals(value)),
    muted: false,
    mark,
    remark: '',
    aloud: aloudText(subject, value, mark === null ? [] : [mark.text]),
    dot: dotOf(value, false),
  };
}

/** What changed since the period compared with, and whether that is for the better. */
export function changeCell(subject: Subject, value: MetricValue): GridCell {
  const { locale } = subject;
  const change = changeText(subject, value);
  if (change === null) return { ...emptyCell, text: locale.numbers.absent, aloud: noChange(subject) };
  const { direction, judgement } = change;
  const tone = { better: 'met', worse: 'missed', neutral: 'neutral' } as const;
  const words = judgedText(locale, change);
  return {
    text: change.amount,
    muted: direction === 'same',
    mark: { shape: direction, tone: tone[judgement], text: words },
    remark: words,
    aloud: changeSentence(subject, value) ?? '',
    dot: null,
  };
}

/** A value read aloud with its interval, its sample and whatever else there is to say. */
export function aloudText(subject: Subject, value: MetricValue, more: readonly string[]): string {
  const { locale, definition } = subject;
  const interval = intervalText(subject, value);
  return locale.messages.heading.list([
    valueAloud(subject, value),
    ...more,
    ...(interval === null ? [] : [locale.messages.interval.labelled(interval)]),
    ...(definition.unit === 'count' ? [] : [sampleText(subject, value)]),
  ]);
}

/** The lines of a value's tip: what it is made of, and what it is held against. */
export function valueTip(subject: Subject, value: MetricValue): GridTip['lines'] {
  const { locale, words, definition, table } = subject;
  const { table: labels, explain, trend, status } = locale.messages;
  if (value.value === null) {
    const { sentence } = value.reason ? locale.reasons[value.reason] : noReason(subject);
    return [{ label: words.name, text: sentence }];
  }
  const { numerator, denominator } = value;
  const interval = intervalText(subject, value);
  const lines: { label: string; text: string }[] = [{ label: words.name, text: valueText(subject, value) }];
  if (numerator !== null && denominator !== null) {
    const quotient = `${numeratorText(subject, value)} ÷ ${denominatorText(subject, denominator)}`;
    lines.push({
      label: explain.formula,
      text: definition.unit === 'points' ? `100 × ${quotient}` : quotient,
    });
  }
  if (interval !== null) lines.push({ label: labels.interval, text: interval });
  if (definition.unit !== 'count') lines.push({ label: labels.sample, text: sampleText(subject, value) });
  if (value.target !== undefined) {
    const target = boundText(subject, value.target);
    const judged = value.status && locale.messages.target.judged(target, status[value.status]);
    lines.push({ label: explain.target, text: judged ?? target });
  }
  if (table.query.compare !== null && value.previous) {
    const period = periodText(subject, table.query.compare);
    lines.push({ label: trend.previous(period), text: valueText(subject, value.previous) });
    const change = changeText(subject, value);
    if (change) lines.push({ label: labels.change, text: change.noted });
  }
  return lines;
}

/** What a value draws. */
export function dotOf({ value, low, high }: MetricValue, hollow: boolean): GridDot {
  return { value: value ?? NaN, low: low ?? NaN, high: high ?? NaN, hollow };
}

/** A status as a shape with its words. */
export function statusMark(locale: Locale, status: StatusName): CellMark {
  return { shape: statusShapes[status], tone: status, text: locale.messages.status[status] };
}

function noReason({ locale }: Subject): { readonly brief: string; readonly sentence: string } {
  return { brief: locale.numbers.absent, sentence: locale.messages.trend.noValue };
}

function noChange(subject: Subject): string {
  const { compare } = subject.table.query;
  return compare === null ? '' : subject.locale.messages.change.none(periodText(subject, compare));
}
