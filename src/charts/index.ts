/** `callboard/charts`: draws charts of values that are handed in. Knows no metric, no language and no time zone. */
export type { TimeTick } from './axes/time-axis.js';
export { barCell, barScale, type BarScale } from './bar-cell.js';
export { barChart, type BarDrawing } from './bar-chart.js';
export type { BarChartSpec, BarRow, BarRule, BarSeries } from './bar-chart-spec.js';
export { dotCell, dotScale, type DotScale } from './dot-cell.js';
export { funnelChart } from './funnel-chart.js';
export type { FunnelLane, FunnelSpec } from './funnel-spec.js';
export { heatmapChart } from './heatmap-chart.js';
export type { HeatmapSpec } from './heatmap-spec.js';
export { histogram, type HistogramSpec } from './histogram.js';
export type { DrawnMark, MarksDrawing } from './marks-drawing.js';
export type { Status } from './marks/status.js';
export { mixChart } from './mix-chart.js';
export type { MixChartSpec, MixPart, MixRow } from './mix-chart-spec.js';
export { paretoChart } from './pareto-chart.js';
export type { Limits } from './axes/value-domain.js';
export type { ValueSteps } from './axes/value-steps.js';
export { gauge, type GaugeDrawing } from './gauge.js';
export {
  gaugeSeries,
  type GaugeBand,
  type GaugeReach,
  type GaugeSpec,
  type GaugeTick,
} from './gauge-spec.js';
export {
  intervalLanes,
  type IntervalLane,
  type IntervalLanesSpec,
  type IntervalRow,
} from './interval-lanes.js';
export { nearestIndex } from './hover.js';
export type { Dot } from './marks/dot.js';
export { glyphMark, type GlyphName } from './marks/glyph.js';
export type { Look } from './marks/look.js';
export type { Point } from './marks/point.js';
export type { Rule } from './marks/rule.js';
export type { Rectangle } from './plot-frame.js';
export { renderCanvas, type CanvasOptions } from './render-canvas.js';
export { renderSvg } from './render-svg.js';
export { resolveColours, type Colours } from './resolve-colours.js';
export { rove, stopAt, type RovingField, type RovingStop } from './roving.js';
export {
  paintRoles,
  seriesRoles,
  type Anchor,
  type Layer,
  type PaintRole,
  type PathShape,
  type Scene,
  type SeriesRole,
  type Shape,
  type TextShape,
} from './scene.js';
export {
  scoreChart,
  scoreSeries,
  type ScoreChartSpec,
  type ScoreColumn,
  type ScorePart,
} from './score-chart.js';
export { sparkline, type SparklineSpec } from './sparkline.js';
export { svgText, type SvgTextOptions } from './svg-text.js';
export {
  tableScene,
  type TableSceneCell,
  type TableSceneColumn,
  type TableSceneRow,
  type TableSceneSpec,
} from './table-scene.js';
export { timeSeries, type TimeSeriesDrawing } from './time-series.js';
export type { Series, TimeSeriesSpec } from './time-series-spec.js';
