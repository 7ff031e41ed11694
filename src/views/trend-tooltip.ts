import type { MetricValue } from '../metrics/table.js';
import type { Subject } from './subject.js';
import { changeText, intervalText, sampleText, valueText } from './value-text.js';

/** What stands beside the pointer at one bucket. */
export interface TrendTooltip {
  readonly title: string;
  readonly lines: readonly TrendTooltipLine[];
}

export interface TrendTooltipLine {
  /** The series that it is of, or null for a remark. */
  readonly series: string | null;
  readonly label: string;
  readonly text: string;
}

/** How a value is put: as it is written or as it is said. */
type Say = (subject: Subject, value: MetricValue) => string;

/** A metric with its value in each bucket. */
export interface TrendLine {
  readonly subject: Subject;
  readonly values: readonly MetricValue[];
}

/**
 * What is to be told of one bucket, its values written or said. Throws a RangeError for one that the chart does not
 * have.
 */
export function tooltipAt(
  lines: readonly TrendLine[],
  labels: readonly string[],
  index: number,
  say: Say = valueText,
): TrendTooltip {
  const title = labels[index];
  if (title === undefined) throw new RangeError(`bucket not in the chart: ${index}`);
  const partial = lines.some(({ values }) => values[index]?.partial);
  const { table } = (lines[0] as TrendLine).subject.locale.messages;
  return {
    title: partial ? table.partialRow(title) : title,
    lines: lines.flatMap(({ subject, values }) => tooltipLines(subject, values[index] as MetricValue, say)),
  };
}

function tooltipLines(subject: Subject, value: MetricValue, say: Say): TrendTooltipLine[] {
  const { metric, words, locale, table } = subject;
  const { messages } = locale;
  if (value.value === null) {
    const text = value.reason ? locale.reasons[value.reason].brief : messages.trend.noValue;
    return [{ series: metric.as, label: words.name, text }];
  }
  const lines: TrendTooltipLine[] = [{ series: metric.as, label: words.name, text: say(subject, value) }];
  const remark = (label: string, text: string | null): void => {
    if (text !== null) lines.push({ series: null, label, text });
  };
  if (table.query.compare !== null && value.previous) {
    const text = say(subject, value.previous);
    lines.push({ series: `${metric.as} previous`, label: messages.table.previous, text });
    remark(messages.table.change, changeText(subject, value)?.noted ?? null);
  }
  remark(messages.table.interval, intervalText(subject, value));
  if (subject.definition.unit !== 'count') remark(messages.table.sample, sampleText(subject, value));
  return lines;
}

/** A tooltip as one line of text. */
export function tooltipText({ locale }: Subject, { title, lines }: TrendTooltip): string {
  const { heading } = locale.messages;
  return heading.list([title, ...lines.map(({ label, text }) => heading.pair(label, text))]);
}
