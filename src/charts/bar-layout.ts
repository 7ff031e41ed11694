import { workable } from './axes/value-domain.js';
import type { Bands } from './bands.js';
import type { BarChartSpec, BarSeries } from './bar-chart-spec.js';
import { survey, unionOf, type Extent } from './extent.js';
import {
  barMark,
  dimmed,
  notchMark,
  whiskerMark,
  type Bar,
  type BarLook,
  type Project,
} from './marks/bar.js';
import { patternMark } from './marks/look.js';
import { boxRegion, type Region } from './marks/region.js';
import { type PaintRole, seriesRole, type Shape } from './scene.js';

/** A mark with its place: along the values and across them. */
export interface PlacedBar extends Bar {
  readonly row: number;
  readonly series: number;
  /** From where the bar begins to its value, signed; NaN where there is none. */
  readonly value: number;
  /** The ends, along the values, of the bar and its interval. */
  readonly least: number;
  readonly most: number;
  /** What it is compared with, along the values; NaN where there is nothing. */
  readonly notch: number;
}

/** What of an interval lies beyond what is drawn. */
const beyond = { low: 1, high: 2 } as const;

/** A series that can be drawn. */
export interface DrawableSeries extends BarSeries {
  /** Of each row, which ends of its interval are cut off: sums of `beyond`. */
  readonly cut?: Uint8Array;
}

/** A chart that can be drawn, whatever its values. */
export interface DrawableBars extends BarChartSpec {
  readonly series: readonly DrawableSeries[];
}

/**
 * The same chart with a gap wherever a value has no place on paper, and intervals held to the quantity's limits. Bars of
 * few contacts rest on too little to shrink all others: their intervals are cut where the rest ends.
 */
export function drawableBars(spec: BarChartSpec): DrawableBars {
  const { min, max } = spec.limits;
  const drawable = (values: Float64Array): Float64Array => survey(values).values.map(workable);
  const held = (ends: Float64Array): Float64Array =>
    drawable(ends).map((end) => Math.max(min ?? end, Math.min(max ?? end, end)));
  const series = spec.series.map((one): BarSeries => {
    const { low, high, previous, from } = one;
    return {
      ...one,
      values: drawable(one.values),
      ...(from && { from: drawable(from) }),
      ...(low && high && { low: held(low), high: held(high) }),
      ...(previous && { previous: drawable(previous) }),
    };
  });
  const rules = spec.rules.map((rule) => ({ ...rule, value: workable(rule.value) }));
  const whole = { ...spec, series, rules };
  if (series.every(({ light }) => light?.every((one) => one === 1))) return whole;
  const firm = barExtent({ ...whole, series: series.map(withoutLightIntervals) });
  return { ...whole, series: series.map((one) => cutTo(one, firm)) };
}

function withoutLightIntervals(series: BarSeries): BarSeries {
  const { low, high, light } = series;
  const gapped = (ends: Float64Array): Float64Array =>
    ends.map((end, row) => (light?.[row] === 1 ? Number.NaN : end));
  return low && high ? { ...series, low: gapped(low), high: gapped(high) } : series;
}

function cutTo(series: BarSeries, extent: Extent): DrawableSeries {
  const { low, high } = series;
  if (!low || !high) return series;
  return {
    ...series,
    low: low.map((end) => Math.max(extent.low, end)),
    high: high.map((end) => Math.min(extent.high, end)),
    cut: Uint8Array.from(
      low,
      (end, row) =>
        (end < extent.low ? beyond.low : 0) + ((high[row] as number) > extent.high ? beyond.high : 0),
    ),
  };
}

/** The extent of all that is drawn, with zero in it: bars begin there, or follow one that does. */
export function barExtent({ series, rules }: BarChartSpec): Extent {
  const arrays = series.flatMap((one) => [one.values, one.from, one.low, one.high, one.previous]);
  return unionOf([
    { low: 0, high: 0 },
    ...arrays.flatMap((array) => (array ? [survey(array).extent] : [])),
    ...rules.map(({ value }) => ({ low: value, high: value })),
  ]);
}

/** Every bar, row by row, by the scale of its values. */
export function placeBars(
  { rows, series, selected }: BarChartSpec,
  scale: (value: number) => number,
  rowBands: Bands,
  starts: readonly number[],
  thickness: number,
): PlacedBar[] {
  return rows.flatMap((_, row) =>
    series.map(({ values, from: begins, low, high, previous, light }, at): PlacedBar => {
      const value = values[row] as number;
      const begin = begins?.[row] ?? 0;
      const base = scale(begin);
      const end = Number.isNaN(value) ? base : scale(value);
      const from = rowBands.middle(row) + (starts[at] as number);
      const places = [base, end];
      for (const array of [low, high]) {
        const other = array?.[row];
        if (other !== undefined && !Number.isNaN(other)) places.push(scale(other));
      }
      const before = previous?.[row] ?? Number.NaN;
      const emphasis: BarLook['emphasis'] =
        selected === undefined || selected.size === 0 ? 'plain' : selected.has(row) ? 'selected' : 'dimmed';
      return {
        row,
        series: at,
        value: value - begin,
        base,
        end,
        from,
        to: from + thickness,
        least: Math.min(...places),
        most: Math.max(...places),
        notch: Number.isNaN(before) ? before : scale(before),
        light: light?.[row] === 1,
        emphasis,
      };
    }),
  );
}

/** The rectangle of a bar on the paper, for its pattern. */
function regionOf(project: Project): (bar: Bar) => Region {
  return ({ base, end, from, to }) => {
    const [a, b] = [project(base, from), project(end, to)];
    const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
    return boxRegion({ x, y, width: Math.abs(b.x - a.x), height: Math.abs(b.y - a.y) });
  };
}

/** Bars with what they are compared with and their intervals. */
export function drawBars(
  { series }: DrawableBars,
  placed: readonly PlacedBar[],
  scale: (value: number) => number,
  project: Project,
): Shape[] {
  return series.flatMap(({ id, palette, look, low, high, previous, roles, cut = new Uint8Array() }, at) => {
    const own = placed.filter(({ series: of }) => of === at);
    const role = seriesRole(palette);
    const coloured = own.filter(({ row }) => roles?.[row]);
    const shapes: Shape[] = barMark(
      `bars ${id}`,
      coloured.length === 0 ? own : own.filter((bar) => !coloured.includes(bar)),
      role,
      project,
    );
    for (const other of new Set(coloured.map(({ row }) => roles?.[row] as PaintRole))) {
      const bars = coloured.filter(({ row }) => roles?.[row] === other);
      shapes.push(...barMark(`bars ${id} ${other}`, bars, other, project));
    }
    for (const light of look ? [false, true] : []) {
      const regions = own.filter((bar) => bar.light === light && bar.base !== bar.end).map(regionOf(project));
      const name = `bars ${id}${light ? ' light' : ''}`;
      // On a hollow bar the ground shows already: its pattern is of its own colour.
      shapes.push(...patternMark(name, regions, look ?? 'full', light ? role : 'surface'));
    }
    for (const faint of [true, false]) {
      const some = own.filter(({ emphasis }) => (emphasis === 'dimmed') === faint);
      const opacity = faint ? dimmed : 1;
      const name = faint ? `faint ${id}` : id;
      if (previous) {
        const notches = some.flatMap(({ row, from, to }) => {
          const value = previous[row] as number;
          return Number.isNaN(value) ? [] : [{ at: scale(value), from: from - 2, to: to + 2 }];
        });
        shapes.push(...notchMark(`previous ${name}`, notches, 'previous', project, opacity));
      }
      if (low && high) {
        const whiskers = some.flatMap(({ row, from, to }) => {
          const [a, b] = [low[row] as number, high[row] as number];
          if (Number.isNaN(a) || Number.isNaN(b)) return [];
          const open = cut[row] ?? 0;
          return [
            {
              low: scale(a),
              high: scale(b),
              middle: (from + to) / 2,
              capped: [(open & beyond.low) === 0, (open & beyond.high) === 0] as const,
            },
          ];
        });
        const cap = Math.min(3.5, Math.max(1.5, ((own[0]?.to ?? 0) - (own[0]?.from ?? 0)) / 5));
        shapes.push(...whiskerMark(`interval ${name}`, whiskers, cap, project, opacity));
      }
    }
    return shapes;
  });
}

/** How far a bar reaches where a label of some length is to follow: past a notch that the label would lie on. */
export function reachOf({ value, least, most, notch }: PlacedBar, toward: 1 | -1, length: number): number {
  // Columns grow upward, against their pixels: what is more to the one is less to the other.
  const edge = toward > 0 ? most : least;
  const beyond = (notch - edge) * toward;
  return !Number.isNaN(value) && beyond > -4 && beyond < length + 4 ? notch + toward * 3 : edge;
}
