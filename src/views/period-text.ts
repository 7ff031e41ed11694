import { keyName } from '../metrics/key-name.js';
import type { MetricTable, ResolvedPeriod } from '../metrics/table.js';
import { conditionText, fieldText } from './field-text.js';
import type { Subject } from './subject.js';

/** The period that a table is of; `all data` where the data have no span, and a word where the period has none. */
export function periodText(
  subject: Subject,
  period: ResolvedPeriod | null,
  style: 'short' | 'long' = 'short',
): string {
  const { locale, formats } = subject;
  const { allData, noTime } = locale.messages.heading;
  if (period === null) return allData;
  return period.fromMs === period.toMs ? noTime : formats.dates.period(period.from, period.to, style);
}

/** A filter as a label and what it lets through. */
export interface FilterText {
  readonly label: string;
  readonly text: string;
}

/** The filters of the table's query, then the metric's own. */
export function filterTexts(subject: Subject): readonly FilterText[] {
  const { locale, formats, table, metric } = subject;
  return [...Object.entries(table.query.where), ...Object.entries(metric.where)].map(
    ([field, condition]) => ({
      label: fieldText(locale, field),
      text: conditionText(locale, formats, field, condition, table.query.timeZone, table),
    }),
  );
}

/** The line under a heading: period, zone, filters. */
export function subheading(subject: Subject): string {
  const { locale, table } = subject;
  const { heading } = locale.messages;
  return heading.line([
    periodText(subject, table.query.period),
    table.query.timeZone,
    ...filterTexts(subject).map(({ label, text }) => heading.pair(label, text)),
  ]);
}

/** Base of a file's name: what, by what, of when, in characters that every file system takes. */
export function fileName(table: MetricTable): string {
  const { metrics, by, period } = table.query;
  const parts = [
    ...metrics.map(({ as }) => as),
    ...(by.length > 0 ? ['by', ...by.map(keyName)] : []),
    ...(period === null ? [] : [period.from, period.to]),
  ];
  const safe = parts.map((part) =>
    part
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, ''),
  );
  return (
    safe
      .filter((part) => part !== '')
      .join('-')
      .slice(0, 120) || 'report'
  );
}
