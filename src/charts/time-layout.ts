import { timeAxisHeight } from './axes/time-axis.js';
import { valueAxis, valueAxisWidth, type ValueAxis } from './axes/value-axis.js';
import { leaderWidth, namesFitAtEnds } from './end-labels.js';
import type { Extent } from './extent.js';
import { legend } from './legend.js';
import { linear, type Linear } from './linear.js';
import type { Paper, PlotFrame } from './plot-frame.js';
import type { Shape } from './scene.js';
import { ruleName } from './marks/rule.js';
import { seriesName, seriesStyle, type SeriesStyle } from './series-style.js';
import { limitNames } from './limit-lines.js';
import type { TimeSeriesSpec } from './time-series-spec.js';

/** Where everything of a chart goes. */
export interface TimeLayout {
  readonly frame: PlotFrame;
  readonly axis: ValueAxis;
  /** Instants and values to places on the paper, and back. */
  readonly x: Linear;
  readonly y: Linear;
  /** Of each series, in order. */
  readonly styles: readonly SeriesStyle[];
  /** Whether lines are named at their ends; else by the legend, if at all. */
  readonly namesAtEnds: boolean;
  /** Whether control limits are named at their ends; else by the legend, if at all. */
  readonly limitsAtEnds: boolean;
  /** Whether rules are named beyond their ends, where no line is in the way; else by the legend. */
  readonly rulesAtEnds: boolean;
  readonly legend: readonly Shape[];
}

/** Room on the plot's far side where nothing is written there: for dots and half of a tick's label. */
const leastMargin = 8;
/** What of the paper's width the names of rules may take from the plot. */
const mostForRules = 0.17;

/** Shares the paper out: the labels take what they need, and the plot has the rest. `extent` is of all that is drawn. */
export function timeLayout(spec: TimeSeriesSpec, extent: Extent): TimeLayout {
  const { direction, starts, series, textSize = 12 } = spec;
  const width = Math.max(0, spec.width);
  const height = Math.max(0, spec.height);
  const labelWidth = (text: string): number => spec.labelWidth(text);
  const paper: Paper = { width, height, direction, textSize, labelWidth };

  const mainSeries = series.filter(({ role }) => role === 'main').length;
  const styles = series.map((one) => seriesStyle(one, mainSeries, starts.length > 2 * width, spec.patterned));
  const names = series.length < 2 ? [] : series.map((one, at) => seriesName(one, styles[at] as SeriesStyle));
  // Strokes from where what is known ends to the plot's end would cross what is to come.
  const namesAtEnds = names.length > 0 && spec.begins === undefined && namesFitAtEnds(names, paper);
  const rules = spec.rules.flatMap(ruleName);
  const rulesAtEnds =
    rules.length > 0 &&
    rules.every(({ text }) => labelWidth(text) <= width * mostForRules) &&
    namesFitAtEnds([...(namesAtEnds ? names : []), ...rules], paper);
  const others = [...(namesAtEnds ? names : []), ...(rulesAtEnds ? rules : [])];
  const limits = limitNames(spec.control, 'ends');
  const limitsAtEnds =
    limits.length > 0 &&
    spec.begins === undefined &&
    limits.every(({ text }) => labelWidth(text) <= width * mostForRules) &&
    namesFitAtEnds([...others, ...limits], paper);
  const key = legend(
    [
      ...(namesAtEnds ? [] : names),
      ...(limitsAtEnds ? [] : limitNames(spec.control, 'legend')),
      ...(rulesAtEnds ? [] : rules),
    ],
    paper,
  );

  const top = key.height + Math.ceil(textSize / 2) + 2;
  const plotHeight = Math.max(1, height - top - timeAxisHeight(textSize));
  const axis = valueAxis(
    {
      ...extent,
      limits: spec.limits,
      zero: spec.zero || series.some(({ mark }) => mark === 'area'),
      steps: spec.steps ?? 'decimal',
    },
    plotHeight,
    (value) => spec.formatValue(value),
  );

  const before = Math.min(width / 2, Math.max(leastMargin, valueAxisWidth(axis, labelWidth)));
  const atEnds = [...others, ...(limitsAtEnds ? limits : [])];
  const widestName = Math.ceil(Math.max(0, ...atEnds.map(({ text }) => labelWidth(text))));
  const after = atEnds.length > 0 ? leaderWidth + widestName : leastMargin;
  const plotWidth = Math.max(1, width - before - after);
  const left = direction === 'rtl' ? width - before - plotWidth : before;
  const right = left + plotWidth;
  return {
    frame: { ...paper, plot: { x: left, y: top, width: plotWidth, height: plotHeight } },
    axis,
    x: linear([starts[0] ?? 0, starts.at(-1) ?? 0], direction === 'rtl' ? [right, left] : [left, right]),
    y: linear([axis.low, axis.high], [top + plotHeight, top]),
    styles,
    namesAtEnds,
    limitsAtEnds,
    rulesAtEnds,
    legend: key.shapes,
  };
}
