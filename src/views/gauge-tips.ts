import type { MetricValue } from '../metrics/table.js';
import { gaugeWords } from '../i18n/topics/gauge.js';
import type { GaugeDial, GaugePart } from './gauge.js';
import type { NumberView } from './number-view.js';
import { periodText } from './period-text.js';
import type { Subject } from './subject.js';
import { tooltipText, type TrendTooltip } from './trend-tooltip.js';
import {
  boundAloud,
  boundText,
  changeText,
  plainBoundText,
  intervalText,
  sampleText,
  valueAloud,
  valueText,
} from './value-text.js';

type Line = TrendTooltip['lines'][number];

/** What is told of each part of a dial, written and said. */
export function gaugeTips(
  subject: Subject,
  total: MetricValue,
  number: NumberView,
  { bands, previous }: Pick<GaugeDial, 'bands' | 'previous'>,
): { tooltip(part: GaugePart): TrendTooltip; describe(part: GaugePart): string } {
  const tip = (part: GaugePart, aloud: boolean): TrendTooltip => {
    if (part.kind === 'value') return valueTip(subject, total, number, aloud);
    if (part.kind === 'previous' && previous !== null && total.previous) {
      return previousTip(subject, total.previous, aloud);
    }
    const band = part.kind === 'band' ? bands[part.at] : undefined;
    if (band === undefined) throw new RangeError(`part not on the dial: ${JSON.stringify(part)}`);
    return bandTip(subject, band);
  };
  return {
    tooltip: (part) => tip(part, false),
    describe: (part) => tooltipText(subject, tip(part, true)),
  };
}

function valueTip(subject: Subject, total: MetricValue, number: NumberView, aloud: boolean): TrendTooltip {
  const { words, locale } = subject;
  const { messages } = locale;
  const { absent, status } = number;
  const lines: Line[] = [
    line(messages.table.value, absent ?? (aloud ? valueAloud(subject, total) : valueText(subject, total))),
  ];
  if (total.target !== undefined) {
    const target = aloud ? boundAloud(subject, total.target) : boundText(subject, total.target);
    lines.push(line(messages.explain.target, status ? messages.target.judged(target, status.text) : target));
  } else if (status) lines.push(line(messages.table.sample, status.text));
  const change = changeText(subject, total);
  if (change !== null && change.amount !== '') lines.push(line(messages.table.change, change.noted));
  return { title: words.name, lines: [...lines, ...surety(subject, total)] };
}

function previousTip(subject: Subject, previous: MetricValue, aloud: boolean): TrendTooltip {
  const { table, locale } = subject;
  const { messages } = locale;
  const value = aloud ? valueAloud(subject, previous) : valueText(subject, previous);
  return {
    title: messages.table.previous,
    lines: [
      line(messages.explain.period, periodText(subject, table.query.compare)),
      line(messages.table.value, value),
      ...surety(subject, previous),
    ],
  };
}

function surety(subject: Subject, value: MetricValue): Line[] {
  const { table } = subject.locale.messages;
  if (value.value === null) return [];
  const interval = intervalText(subject, value);
  return [
    ...(interval === null ? [] : [line(table.interval, interval)]),
    ...(subject.definition.unit === 'count' ? [] : [line(table.sample, sampleText(subject, value))]),
  ];
}

/** Words rather than signs, so that one text can be read and heard. */
function bandTip(subject: Subject, { status, from, to }: GaugeDial['bands'][number]): TrendTooltip {
  const { locale, definition, words } = subject;
  const { messages } = locale;
  const gauge = gaugeWords(locale);
  const lower = definition.better === 'lower';
  const end = (value: number): string => plainBoundText(subject, value);
  let range: string;
  if (from === null) {
    range = lower ? boundAloud(subject, to as number) : messages.condition.below(end(to as number));
  } else if (to === null) {
    range = lower ? gauge.above(end(from)) : boundAloud(subject, from);
  } else {
    range = lower ? gauge.aboveTo(end(from), end(to)) : messages.condition.range(end(from), end(to));
  }
  return { title: messages.status[status], lines: [line(words.name, range)] };
}

function line(label: string, text: string): Line {
  return { series: null, label, text };
}
