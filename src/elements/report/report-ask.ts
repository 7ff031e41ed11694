import type { Locale } from '../../i18n/locale.js';
import type { ReportTemplate } from '../../i18n/report-words.js';
import type { MetricQuery, Period } from '../../metrics/query.js';
import type { Description } from '../../source/metric-source.js';
import { defaultReport } from '../../views/report/default-report.js';
import { planReport, type ReportPlan } from '../../views/report/plan-report.js';
import { reportPeriod } from '../../views/report/report-period.js';
import type { ReportSpec } from '../../views/report/report-spec.js';
import type { Within } from '../element-data.js';
import { narrowed } from '../narrow.js';

/** What a report is asked by: a spec of the page's own, or a template. Plain JSON. */
export interface ReportAsk {
  readonly spec?: ReportSpec;
  readonly template: ReportTemplate;
}

/** A report of data: its spec, what of it can be shown, and of which rows and time beside those of the page. */
export interface PlannedReport {
  readonly spec: ReportSpec;
  readonly plan: ReportPlan;
  /** The report's own period; undefined where it has none beside the page's. */
  readonly period: Period | undefined;
  /** All filters and periods at once. */
  readonly within: Within;
}

/** What data make of a report. Throws a TypeError for filters that cannot hold at once. */
export function plannedReport(
  { spec: given, template }: ReportAsk,
  { where, period: page }: Within,
  description: Description,
  locale: Locale,
): PlannedReport {
  const spec = given ?? defaultReport(description, template, locale);
  const period = reportPeriod(spec.period, page, description);
  const within = narrowed(
    [...(where ? [where] : []), ...(spec.where ? [spec.where] : [])],
    [...(page ? [page] : []), ...(period ? [period] : [])],
    description.timeZone,
  );
  return { spec, plan: planReport(spec, description, within.period), period, within };
}

/** The numbers that a report names: all metrics of its items and texts, in one row. */
export function reportQuery({ plan, within }: PlannedReport): MetricQuery {
  return {
    // A report of words alone is still of some data.
    metrics: plan.metrics.length > 0 ? plan.metrics : ['contact-volume'],
    ...within,
    ...(plan.compare !== undefined && { compare: plan.compare }),
  };
}
