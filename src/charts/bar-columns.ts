import { crisp, drawValueAxis, valueAxis, valueAxisWidth, type ValueAxis } from './axes/value-axis.js';
import { bands, slots, type Bands } from './bands.js';
import type { BarChartSpec } from './bar-chart-spec.js';
import { barExtent, drawBars, placeBars, reachOf, type DrawableBars, type PlacedBar } from './bar-layout.js';
import { barNames } from './bar-names.js';
import { columnLabelsHeight, drawColumnLabels, fittingTicks, type ColumnLabel } from './column-labels.js';
import { columnRules, ruleRoom } from './column-rules.js';
import type { LaidBars } from './laid-marks.js';
import { legend } from './legend.js';
import { linear } from './linear.js';
import { statusGround, statusMark } from './marks/status.js';
import { acrossPaper, baselineShift, fitText, type Paper, type PlotFrame } from './plot-frame.js';
import type { Shape } from './scene.js';
import { uprightRules } from './upright-rules.js';

/** What columns of one kind have that others have not. */
export interface ColumnsKind {
  /** Columns that touch, as bins of a range do. */
  readonly touching: boolean;
  /** What is named under the plot; `row` may lie between two columns. No more than `most`, or all of them. */
  labels(most: number): readonly ColumnLabel[];
  /** Lines across the axis of the columns: `row` as above. */
  readonly uprights: readonly {
    readonly row: number;
    readonly label: string;
    readonly role: 'target' | 'muted';
  }[];
}

const leastMargin = 4;
const mostThickness = 4;
const statusSize = 0.75;
/** From a name to the value under it, to the text's size. */
const lineHeight = 1.35;

/** Standing bars beside each other, each with its value where all have room, else on an axis. */
export function barColumns(spec: DrawableBars, paper: Paper, kind: ColumnsKind): LaidBars {
  const { width, height, textSize, labelWidth, direction } = paper;
  const { rows, series } = spec;
  const after = ruleRoom(spec.rules, paper);
  const names = barNames(spec);
  const key = legend(
    after > 0 ? names : [...names, ...spec.rules.map((rule, at) => ({ ...ruleName(rule, at) }))],
    paper,
  );

  const slotsOf = (step: number): ReturnType<typeof thicknessOf> =>
    thicknessOf(step, series.length, textSize, kind.touching);
  const direct = valuesFit(
    spec,
    slotsOf((width - after - 2 * leastMargin) / Math.max(1, rows.length)).room,
    labelWidth,
  );
  const signs = series.some(({ statuses }) => statuses?.some((status) => status !== null));
  const beside = spec.valuesWith === 'names';
  const above = direct && !beside;
  const labelRoom = (above ? Math.ceil(textSize * 1.4) : 0) + (signs ? Math.ceil(textSize) : 0);
  const footRoom = columnLabelsHeight(textSize) + (direct && beside ? Math.ceil(textSize * lineHeight) : 0);
  const extent = barExtent(spec);
  // The names of upright rules need a place on the axis before they can be given lines.
  const across = (before: number): { readonly columns: Bands; readonly left: number } => ({
    columns: bands(rows.length, before, Math.max(before + 1, width - after - leastMargin)),
    left: before,
  });
  const uprightsOn = (columns: Bands): ReturnType<typeof uprightRules> =>
    uprightRules(
      kind.uprights.map(({ row, ...rule }, at) => ({
        ...rule,
        key: `upright ${at}`,
        x: acrossPaper(paper, columns.middle(row)),
      })),
      paper,
    );
  const topOf = (columns: Bands): number =>
    key.height + uprightsOn(columns).height + Math.max(labelRoom, above ? 0 : Math.ceil(textSize / 2) + 2);
  const plain = across(leastMargin);
  const footLabels = above && extent.low < 0 ? labelRoom : 0;
  const roomFor = (columns: Bands): number => Math.max(1, height - topOf(columns) - footRoom - footLabels);
  const axis = above ? null : axisOf(spec, roomFor(plain.columns));
  const { columns, left } = axis
    ? across(Math.min(width / 2, Math.max(leastMargin, valueAxisWidth(axis, labelWidth))))
    : plain;

  const uprights = uprightsOn(columns);
  const top = topOf(columns);
  const plotHeight = roomFor(columns);
  const plotWidth = Math.max(1, width - after - leastMargin - left);
  const plot = {
    x: direction === 'rtl' ? width - left - plotWidth : left,
    y: top,
    width: plotWidth,
    height: plotHeight,
  };
  const frame: PlotFrame = { ...paper, plot };
  const [low, high] = axis ? [axis.low, axis.high] : [extent.low, extent.high];
  const scale = low === high ? () => top + plotHeight : linear([low, high], [top + plotHeight, top]);

  const { starts, thickness, room } = slotsOf(columns.step);
  const placed = placeBars(spec, scale, columns, starts, thickness);
  // Above the highest label of the axis, half of which stands over the plot.
  const lift = axis ? Math.ceil(textSize / 2) : labelRoom;
  const drawn = uprights.draw(top - lift, top + plotHeight);
  const rules = columnRules(spec.rules, scale, frame, after > 0);
  const foot: PlotFrame = { ...frame, plot: { ...plot, height: plotHeight + footLabels } };
  const labels = fittingTicks((most) => kind.labels(most), columns, width, labelWidth);
  const shapes: Shape[] = [
    ...key.shapes,
    ...(axis ? drawValueAxis(axis, scale, frame) : [zeroLine(scale, frame)]),
    ...drawBars(spec, placed, scale, (along, at) => ({ x: acrossPaper(paper, at), y: along })),
    ...rules.lines,
    ...drawn.lines,
    ...drawn.names,
    ...rules.names,
    ...placed.flatMap((bar) => valueShapes(spec, bar, above, room, frame)),
    ...drawColumnLabels(labels, columns, foot),
    ...(direct && beside ? valuesUnderNames(spec, columns, foot) : []),
  ];
  const sideways = (from: number, to: number): { readonly x: number; readonly width: number } => ({
    x: Math.min(acrossPaper(paper, from), acrossPaper(paper, to)),
    width: Math.abs(to - from),
  });
  return {
    height,
    plot,
    shapes,
    marks: placed.map((bar) => ({
      row: bar.row,
      series: bar.series,
      x: acrossPaper(paper, (bar.from + bar.to) / 2),
      y: bar.end,
    })),
    boxes: placed.map((bar) => ({
      ...sideways(bar.from, bar.to),
      y: Math.min(bar.base, bar.end),
      height: Math.abs(bar.end - bar.base),
    })),
    lanes: rows.map((_, row) => ({
      ...sideways(columns.start(row), columns.start(row + 1)),
      y: top - labelRoom,
      height: plotHeight + labelRoom + footLabels + footRoom,
    })),
    markAt(x, y) {
      const row = y < key.height ? -1 : columns.at(acrossPaper(paper, x));
      if (row < 0 || series.length === 0) return -1;
      const first = placed[row * series.length] as PlacedBar;
      const slot = placed[row * series.length + 1];
      const pitch = slot ? slot.from - first.from : 1;
      const at = slot ? Math.floor((acrossPaper(paper, x) - first.from) / pitch) : 0;
      return row * series.length + Math.max(0, Math.min(series.length - 1, at));
    },
  };
}

/** Whether each value has room over its own bar. */
function valuesFit(
  { series, absent }: BarChartSpec,
  room: number,
  labelWidth: (text: string) => number,
): boolean {
  return series.every(({ texts, values }) =>
    texts.every((text, row) => labelWidth(Number.isNaN(values[row]) ? absent : text) <= room),
  );
}

/** Where the bars of a column are, and the room that each has for what stands over it. */
function thicknessOf(
  step: number,
  count: number,
  textSize: number,
  touching: boolean,
): ReturnType<typeof slots> & { readonly room: number } {
  if (touching) return { ...slots(1, Math.max(0.5, step - (step > 4 ? 1 : 0)), 0), room: step - 2 };
  const gap = step > 24 ? 2 : 0;
  const each = (step * 0.72 - (count - 1) * gap) / Math.max(1, count);
  const thickness = Math.max(0.5, Math.min(mostThickness * textSize, each));
  return { ...slots(count, thickness, gap), room: (count > 1 ? thickness + gap : step) - 2 };
}

function axisOf(spec: BarChartSpec, height: number): ValueAxis {
  const { limits, steps = 'decimal' } = spec;
  return valueAxis({ ...barExtent(spec), limits, zero: true, steps }, height, (value) =>
    spec.formatValue(value),
  );
}

function ruleName(
  { label, role }: BarChartSpec['rules'][number],
  at: number,
): Parameters<typeof legend>[0][number] {
  return { key: `rule ${at}`, text: label, role, fill: role, ...(role === 'muted' && { dash: [4, 3] }) };
}

/** The values of the first series on a line of their own, under the names. */
function valuesUnderNames({ series, rows }: BarChartSpec, columns: Bands, foot: PlotFrame): Shape[] {
  const texts = series[0]?.texts ?? [];
  const under: PlotFrame = {
    ...foot,
    plot: { ...foot.plot, height: foot.plot.height + Math.ceil(foot.textSize * lineHeight) },
  };
  const labels = rows.map((_, row): ColumnLabel => ({ row, label: texts[row] as string, rest: true }));
  return drawColumnLabels(labels, columns, under, 'under');
}

function zeroLine(scale: (value: number) => number, { plot }: PlotFrame): Shape {
  const d = `M${plot.x},${crisp(scale(0))}H${plot.x + plot.width}`;
  return { kind: 'path', key: 'zero', layer: 'axis', d, stroke: 'axis' };
}

/** A value over its bar, under one that is below zero, and its status beyond it. */
function valueShapes(
  { series, rows, absent }: BarChartSpec,
  bar: PlacedBar,
  direct: boolean,
  room: number,
  frame: PlotFrame,
): Shape[] {
  const { texts, statuses, id } = series[bar.series] as BarChartSpec['series'][number];
  const { textSize, labelWidth } = frame;
  const missing = Number.isNaN(bar.value);
  const below = bar.value < 0;
  const edge = reachOf(bar, below ? 1 : -1, textSize * 1.3);
  const x = acrossPaper(frame, (bar.from + bar.to) / 2);
  const shapes: Shape[] = [];
  const full = texts[bar.row] as string;
  const text = missing && labelWidth(full) > room ? fitText(absent, room, labelWidth) : full;
  const line = textSize * 1.1;
  // Where values stand on an axis, a gap still has its sign.
  const shown = direct || missing ? text : '';
  const first = edge + (below ? line / 2 + 3 : -line / 2 - 3);
  if (shown !== '') {
    const faint = missing || bar.emphasis === 'dimmed' || rows[bar.row]?.rest;
    shapes.push({
      kind: 'text',
      key: `value ${id} ${bar.row}`,
      layer: 'label',
      x,
      y: first + baselineShift(textSize),
      text: shown,
      anchor: 'middle',
      fill: faint ? 'muted' : 'ink',
      size: textSize,
      halo: 'surface',
    });
  }
  const status = statuses?.[bar.row];
  const size = Math.min(textSize * statusSize, (bar.to - bar.from) * 0.9);
  if (status && size >= 5) {
    const y = shown === '' ? edge + (below ? size : -size) : first + (below ? line : -line) * 0.95;
    const key = `status ${id} ${bar.row}`;
    shapes.push(statusGround(key, x, y, size), statusMark(key, status, x, y, size));
  }
  return shapes;
}
