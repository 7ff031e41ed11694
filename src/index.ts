/** `callboard`: every name, nothing registered. `callboard/define` registers the elements. */
export * from './engine.js';
export * from './worker.js';
export * from './charts/index.js';
export { findLocale } from './i18n/find-locale.js';
export type { Language, Locale } from './i18n/locale.js';
export { CbAgentScorecard } from './elements/agent-scorecard/agent-scorecard.js';
export { CbBalancedScorecard } from './elements/balanced-scorecard/balanced-scorecard.js';
export { CbBarChart } from './elements/bar-chart/bar-chart.js';
export { CbBeforeAfter } from './elements/before-after/before-after.js';
export type { GivenChange, GivenSides } from './elements/before-after/given-changes.js';
export { CbData } from './elements/data/data.js';
export { CbDataQuality } from './elements/data-quality/data-quality.js';
export { CbDrivers } from './elements/drivers/drivers.js';
export type { GivenDriver } from './elements/drivers/given-drivers.js';
export { CbFeedback } from './elements/feedback/feedback.js';
export type { GivenComment } from './elements/feedback/given-feedback.js';
export { CbFilterBar } from './elements/filter-bar/filter-bar.js';
export type { Filters, PageFilters } from './elements/page-filters.js';
export { CbFunnel } from './elements/funnel/funnel.js';
export type { GivenFunnelRow } from './elements/funnel/given-funnel.js';
export { CbGauge } from './elements/gauge/gauge.js';
export { CbHeatmap } from './elements/heatmap/heatmap.js';
export { CbHistogram } from './elements/histogram/histogram.js';
export { CbInsights } from './elements/insights/insights.js';
export { CbKpiTile } from './elements/kpi-tile/kpi-tile.js';
export { CbMetricDictionary } from './elements/metric-dictionary/metric-dictionary.js';
export { CbMetricTable } from './elements/metric-table/metric-table.js';
export { CbMixChart } from './elements/mix-chart/mix-chart.js';
export { CbNpsGauge } from './elements/nps-gauge/nps-gauge.js';
export type { NpsGroups } from './elements/nps-gauge/given-nps.js';
export { CbStaffing } from './elements/staffing/staffing.js';
export type { GivenInterval } from './elements/staffing/given-staffing.js';
export { CbCase } from './elements/case/case.js';
export { CbPareto } from './elements/pareto/pareto.js';
export { CbReport } from './elements/report/report.js';
export type { Paper } from './elements/report/paper.js';
export type { ReportTemplate } from './i18n/report-words.js';
export { defaultReport } from './views/report/default-report.js';
export { type ParsedReport, parseReportSpec } from './views/report/parse-report-spec.js';
export type { ReportData } from './views/report/report-data.js';
export type { ReportShow, ReportWidth } from './views/report/report-shows.js';
export type { ReportItem, ReportSection, ReportSpec, ReportUnit } from './views/report/report-spec.js';
export { CbTrendChart } from './elements/trend-chart/trend-chart.js';
export { CbWhatIf } from './elements/what-if/what-if.js';
export type { GivenLine } from './elements/what-if/given-what-if.js';
export type { Theme } from './elements/context.js';
export { registerLanguage } from './elements/page-languages.js';
export { defineElement } from './elements/define-element.js';
export {
  CbChangeEvent,
  CbErrorEvent,
  CbFilterEvent,
  CbRangeEvent,
  CbReadyEvent,
  CbSelectEvent,
  CbZoomEvent,
} from './elements/events.js';
export { elementStates, type ElementState } from './elements/frame/frame.js';
export type { GivenGroup } from './elements/given-groups.js';
export type { GivenTableRow } from './elements/given-rows.js';
export type { GivenRow, GivenValue } from './elements/given-value.js';
export { version } from './elements/version.js';
