import { drawTimeAxis } from './axes/time-axis.js';
import { drawValueAxis } from './axes/value-axis.js';
import type { Limits } from './axes/value-domain.js';
import { endLabels } from './end-labels.js';
import { survey, unionOf, type Extent } from './extent.js';
import { hoverShapes } from './hover-shapes.js';
import { nearestIndex } from './hover.js';
import { areaMark } from './marks/area.js';
import { bandMark } from './marks/band.js';
import { beginMark } from './marks/begin.js';
import { eventMarks } from './marks/event.js';
import { limitDashes, limitNames } from './limit-lines.js';
import { lineMark } from './marks/line.js';
import type { Point } from './marks/point.js';
import { polylines, type Polyline } from './marks/polyline.js';
import { ruleMark, ruleName } from './marks/rule.js';
import { signalMark } from './marks/signal.js';
import { columnMiddle, columnRuns, pixelColumns, valueRuns } from './pixel-columns.js';
import type { Rectangle } from './plot-frame.js';
import { rangeShapes, type BucketRange } from './range-shapes.js';
import type { Scene, Shape } from './scene.js';
import { seriesName, type SeriesStyle } from './series-style.js';
import { timeLayout, type TimeLayout } from './time-layout.js';
import { checkSpec, type Series, type TimeSeriesSpec } from './time-series-spec.js';

/** A chart that is drawn, and what a pointer or a keyboard asks of it. */
export interface TimeSeriesDrawing {
  readonly scene: Scene;
  /** Where the data are, on the paper. */
  readonly plot: Rectangle;
  /** The bucket nearest to an x of the paper; −1 where there is none. O(log n). */
  indexAt(x: number): number;
  /** The x of a bucket on the paper, whether or not it has values; null where there is no such bucket. */
  xOf(index: number): number | null;
  /** Where a series' value is, by the series' place in the spec; null in a gap. */
  pointOf(series: number, index: number): Point | null;
  /**
   * The pointer's hairline at a bucket and a dot on each series there, as a scene of the same size to lay over the
   * chart. `focus` is the series that the keyboard is on, by its place in the spec.
   */
  hoverScene(index: number, focus?: number): Scene;
  /**
   * Some buckets as a selected stretch of the plot, as a scene of the same size. A bucket reaches half the way to its
   * neighbours, the outer ones to the plot's ends. Empty where there are no such buckets.
   */
  rangeScene(range: BucketRange): Scene;
}

/** A series on the paper. */
interface DrawnSeries {
  readonly series: Series;
  readonly style: SeriesStyle;
  readonly lines: readonly Polyline[];
}

/** Draws values over time. Throws where the spec's arrays do not fit together; any values can be drawn. */
export function timeSeries(given: TimeSeriesSpec): TimeSeriesDrawing {
  checkSpec(given);
  const surveyed = given.series.map((series) => drawable(series, given.limits));
  const spec = { ...given, series: surveyed.map(({ series }) => series) };
  const ruled = spec.rules.map(({ value }) => ({ low: value, high: value }));
  const limited = spec.control
    ? [spec.control.low, spec.control.high].map((line) => survey(line).extent)
    : [];
  const layout = timeLayout(spec, unionOf([...surveyed.map(({ extent }) => extent), ...ruled, ...limited]));
  const { frame, x, y, styles } = layout;
  const { width, height, plot } = frame;
  const paperIsThere = width > 0 && height > 0;

  const xOf = (index: number): number | null => {
    const start = spec.starts[index];
    return start === undefined ? null : x(start);
  };
  const pointOf = (series: number, index: number): Point | null => {
    const value = spec.series[series]?.values[index];
    if (value === undefined || Number.isNaN(value)) return null;
    return { x: x(spec.starts[index] as number), y: y(value) };
  };
  return {
    scene: { width, height, shapes: paperIsThere ? draw(spec, layout) : [] },
    plot,
    indexAt: (place) => nearestIndex(spec.starts, x.invert(place)),
    xOf,
    pointOf,
    hoverScene(index, focus) {
      const across = xOf(index);
      if (across === null || !paperIsThere) return { width, height, shapes: [] };
      const points = spec.series.flatMap(({ id }, at) => {
        const point = pointOf(at, index);
        const { role } = (styles[at] as SeriesStyle).line;
        return point ? [{ key: id, role, focused: at === focus, ...point }] : [];
      });
      return { width, height, shapes: hoverShapes(across, plot, points, focus !== undefined) };
    },
    rangeScene(range) {
      const [from, to] = [xOf(range.first), xOf(range.last)];
      if (from === null || to === null || range.first > range.last || !paperIsThere)
        return { width, height, shapes: [] };
      return { width, height, shapes: rangeShapes(...reachOf(range, spec, layout), plot) };
    },
  };
}

/** The ends of some buckets on the paper, that of the first one first: halfway to the neighbours, or the plot's own. */
function reachOf(
  { first, last }: BucketRange,
  { starts, direction }: TimeSeriesSpec,
  { x, frame }: TimeLayout,
): [number, number] {
  const { plot } = frame;
  const [start, end] = [plot.x, plot.x + plot.width];
  const [near, far] = direction === 'rtl' ? [end, start] : [start, end];
  const edge = (index: number, next: number, outer: number): number =>
    next in starts ? (x(starts[index] as number) + x(starts[next] as number)) / 2 : outer;
  return [edge(first, first - 1, near), edge(last, last + 1, far)];
}

function draw(spec: TimeSeriesSpec, layout: TimeLayout): Shape[] {
  const { frame, axis, x, y, styles } = layout;
  const { starts } = spec;
  const place = placer(spec, layout);
  const drawn = spec.series.map((series, at): DrawnSeries => {
    return { series, style: styles[at] as SeriesStyle, lines: place(series.values) };
  });

  const bands: Shape[] = [];
  const areas: Shape[] = [];
  const strokes: Shape[] = [];
  const base = y(Math.max(axis.low, Math.min(axis.high, 0)));
  // What is drawn last is on top: a previous period recedes, the first series is foremost.
  const fromBehind = drawn.toReversed().sort((a, b) => Number(a.style.foremost) - Number(b.style.foremost));
  for (const { series, style, lines } of fromBehind) {
    const { id, mark, low, high, partial, inner } = series;
    const { role } = style.line;
    if (low && high) {
      const [lows, highs] = [place(low), place(high)];
      bands.push(...bandMark(id, lows, highs, role));
      if (inner) bands.push(...bandMark(`${id} inner`, place(inner.low), place(inner.high), role));
    }
    if (mark === 'area' && style.foremost) areas.push(...areaMark(id, lines, base, role));
    strokes.push(...lineMark(id, lines, style.line, (index) => partial?.[index] === 1));
  }

  const { lines: limits, marks: signals } = controlShapes(spec, layout, place);
  const events = eventMarks(
    (spec.events ?? []).map(({ label, ...range }) => {
      const [a, b] = reachOf(range, spec, layout);
      return { left: Math.min(a, b), right: Math.max(a, b), label };
    }),
    frame,
  );
  const begin = spec.begins
    ? beginMark(
        reachOf({ first: spec.begins.index, last: spec.begins.index }, spec, layout)[0],
        spec.begins.label,
        {
          frame,
          below: events.labels.length > 0,
        },
      )
    : { line: [], label: [] };
  const ends = drawn.flatMap(({ series, style, lines }) => {
    const last = lines.at(-1);
    if (last === undefined || !layout.namesAtEnds) return [];
    return [
      { ...seriesName(series, style), end: { x: last.x.at(-1) as number, y: last.y.at(-1) as number } },
    ];
  });
  const { plot } = frame;
  const endOfPlot = spec.direction === 'rtl' ? plot.x : plot.x + plot.width;
  const ruleEnds = spec.rules.flatMap((rule, at) =>
    layout.rulesAtEnds
      ? ruleName(rule, at).map((name) => ({ ...name, end: { x: endOfPlot, y: y(rule.value) } }))
      : [],
  );
  const limitEnds = layout.limitsAtEnds ? limitNames(spec.control, 'ends') : [];
  const limited = limitEnds.flatMap((name) => {
    const last = place(spec.control?.[name.line] ?? new Float64Array()).at(-1);
    return last === undefined
      ? []
      : [{ ...name, end: { x: last.x.at(-1) as number, y: last.y.at(-1) as number } }];
  });
  const timeTicks: TimeSeriesSpec['timeTicks'] = (from, to, most) => spec.timeTicks(from, to, most);
  const [from, to] = [starts[0], starts.at(-1)];
  return [
    ...events.veils,
    ...drawValueAxis(axis, y, frame),
    ...(from === undefined || to === undefined ? [] : drawTimeAxis({ from, to, timeTicks, x }, frame)),
    ...bands,
    ...areas,
    ...limits,
    ...begin.line,
    ...spec.rules.map((rule, at) => ruleMark(`${at}`, rule, y(rule.value), plot)),
    ...strokes,
    ...signals,
    ...events.labels,
    ...begin.label,
    ...endLabels([...ends, ...limited, ...ruleEnds], frame),
    ...layout.legend,
  ];
}

/** Limits and centre recede behind the series; what is beyond them, or hardly chance otherwise, is marked on it. */
function controlShapes(
  { control, series, starts }: TimeSeriesSpec,
  { x, y }: TimeLayout,
  place: (values: Float64Array) => Polyline[],
): { readonly lines: readonly Shape[]; readonly marks: readonly Shape[] } {
  if (control === undefined) return { lines: [], marks: [] };
  const line = (key: string, values: Float64Array, dash: readonly number[]): Shape[] =>
    lineMark(key, place(values), { role: 'axis', width: 1, dash, hollowPoints: false }, () => false);
  return {
    lines: [
      ...line('control low', control.low, limitDashes.low),
      ...line('control high', control.high, limitDashes.high),
      ...line('control centre', control.centre, limitDashes.centre),
    ],
    marks: control.signals.flatMap(({ index, shape }) => {
      const value = series[0]?.values[index] ?? NaN;
      if (Number.isNaN(value)) return [];
      return signalMark(`${index}`, shape, { x: x(starts[index] as number), y: y(value) });
    }),
  };
}

/**
 * Puts values on the paper: all of them, or those that its pixels can tell apart where they are many. What lies beyond
 * the axis, which only the ends of approximate intervals do, is held to it.
 */
function placer(
  { starts }: TimeSeriesSpec,
  { frame, axis, x, y }: TimeLayout,
): (values: Float64Array) => Polyline[] {
  const { width } = frame.plot;
  const columns = starts.length > 2 * width ? pixelColumns(starts, Math.ceil(width)) : undefined;
  return (values) =>
    polylines(
      columns ? columnRuns(values, columns) : valueRuns(values),
      (index) => x(columns ? columnMiddle(columns, index) : (starts[index] as number)),
      (index) => y(Math.max(axis.low, Math.min(axis.high, values[index] as number))),
    );
}

/**
 * The series with a gap wherever it has no place on paper, at both ends of its interval alike, and the extent of its
 * values and its interval. The interval counts as far as the limits: an approximate one may pass what its value cannot.
 */
function drawable(series: Series, { min, max }: Limits): { series: Series; extent: Extent } {
  const { values, extent } = survey(series.values);
  if (!series.low || !series.high) return { series: { ...series, values }, extent };
  const ends = [survey(series.low), survey(series.high)] as const;
  const intervals = ends.map(({ extent: { low, high } }) => ({
    low: Math.max(low, min ?? low),
    high: Math.min(high, max ?? high),
  }));
  const [low, high] = withSameGaps(ends[0].values, ends[1].values);
  const { inner } = series;
  const [innerLow, innerHigh] = inner
    ? withSameGaps(survey(inner.low).values, survey(inner.high).values)
    : [undefined, undefined];
  return {
    series: {
      ...series,
      values,
      low,
      high,
      ...(innerLow && innerHigh && { inner: { low: innerLow, high: innerHigh } }),
    },
    extent: unionOf([extent, ...intervals]),
  };
}

function withSameGaps(a: Float64Array, b: Float64Array): [Float64Array, Float64Array] {
  if (sameGaps(a, b)) return [a, b];
  return [
    a.map((value, at) => (Number.isNaN(b[at]) ? Number.NaN : value)),
    b.map((value, at) => (Number.isNaN(a[at]) ? Number.NaN : value)),
  ];
}

function sameGaps(a: Float64Array, b: Float64Array): boolean {
  for (let at = 0; at < a.length; at++) {
    if (Number.isNaN(a[at]) !== Number.isNaN(b[at])) return false;
  }
  return true;
}
