import { findLocale } from '../i18n/find-locale.js';
import type { Locale } from '../i18n/locale.js';
import type { MetricTable } from '../metrics/table.js';
import { subjectIn, type Subject } from './subject.js';

/** A metric of a table in any language of the kit. Throws a RangeError where the table has no metric of that name. */
export function subjectOf(table: MetricTable, as: string, language: Locale | string): Subject {
  return subjectIn(table, as, findLocale(language));
}

/** Every metric of a table, in the order of the query. */
export function subjectsOf(table: MetricTable, language: Locale | string): readonly Subject[] {
  return table.query.metrics.map(({ as }) => subjectOf(table, as, language));
}
