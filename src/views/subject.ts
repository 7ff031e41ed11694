import { formatsOf, type Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import type { MetricWords } from '../i18n/metric-words.js';
import { definitionOf } from '../metrics/definition-of.js';
import type { MetricDefinition } from '../metrics/define.js';
import type { MetricTable, MetricValue, ResolvedMetric } from '../metrics/table.js';

/** One metric of a table with all that it takes to put it into words. */
export interface Subject {
  readonly table: MetricTable;
  readonly metric: ResolvedMetric;
  readonly definition: MetricDefinition;
  readonly words: MetricWords;
  readonly locale: Locale;
  readonly formats: Formats;
}

/**
 * A metric of a table in a language that is at hand: what imports this brings no words along (`subject-of.ts` finds them
 * by a tag). Throws a RangeError where the table has no metric of that name.
 */
export function subjectIn(table: MetricTable, as: string, locale: Locale): Subject {
  const metric = table.query.metrics.find((one) => one.as === as);
  if (metric === undefined) throw new RangeError(`metric not in the table: ${as}`);
  return {
    table,
    metric,
    definition: definitionOf(metric),
    words: locale.metrics[metric.metric],
    locale,
    formats: formatsOf(locale, table.query.currency),
  };
}

/** The subject's value in a row of its table. */
export function valueIn(
  subject: Subject,
  row: { readonly values: Readonly<Record<string, MetricValue>> },
): MetricValue {
  return row.values[subject.metric.as] as MetricValue;
}

/** The value over all groups: the table's total or, where it has no groups, its one row. Undefined where it has neither. */
export function totalOf(subject: Subject): MetricValue | undefined {
  const { table } = subject;
  const row = table.total ?? (table.query.by.length === 0 ? table.rows[0] : undefined);
  return row && valueIn(subject, row);
}
