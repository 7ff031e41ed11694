/** `callboard`: every name, nothing registered. `callboard/define` registers the elements. */
export * from './engine.js';
export * from './charts/index.js';
export { findLocale } from './i18n/find-locale.js';
export type { Locale } from './i18n/locale.js';
export { CbBarChart } from './elements/bar-chart/bar-chart.js';
export { CbData } from './elements/data/data.js';
export { CbFilterBar } from './elements/filter-bar/filter-bar.js';
export type { Filters } from './elements/filter-bar/read-filters.js';
export { CbGauge } from './elements/gauge/gauge.js';
export { CbKpiTile } from './elements/kpi-tile/kpi-tile.js';
export { CbTrendChart } from './elements/trend-chart/trend-chart.js';
export type { Theme } from './elements/context.js';
export { defineElement } from './elements/define-element.js';
export { CbErrorEvent, CbFilterEvent, CbRangeEvent, CbReadyEvent, CbSelectEvent } from './elements/events.js';
export { elementStates, type ElementState } from './elements/frame/frame.js';
export type { GivenGroup } from './elements/given-groups.js';
export type { GivenRow, GivenValue } from './elements/given-value.js';
export { version } from './elements/version.js';
