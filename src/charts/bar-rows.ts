import { crisp } from './axes/value-axis.js';
import { bands, slots } from './bands.js';
import { barNames } from './bar-names.js';
import type { BarChartSpec, BarSeries } from './bar-chart-spec.js';
import { barExtent, drawBars, placeBars, reachOf, type DrawableBars, type PlacedBar } from './bar-layout.js';
import type { LaidBars } from './laid-marks.js';
import { legend } from './legend.js';
import { linear } from './linear.js';
import { statusGround, statusMark, type Status } from './marks/status.js';
import { acrossPaper, fitText, type Paper, type Rectangle } from './plot-frame.js';
import type { Shape, TextShape } from './scene.js';
import { textLine } from './text-line.js';
import { uprightRules } from './upright-rules.js';

/** How rows of bars share the paper out, in pixels, counted along reading. */
interface RowsLayout {
  readonly paper: Paper;
  /** Names stand before their bars, or on a line of their own over them. */
  readonly names: 'before' | 'over';
  /** Values stand at the ends of the bars, at the end of the names' line, or in a column between names and bars. */
  readonly values: 'at bar' | 'at end' | 'before bar';
  /** Where what is drawn begins. */
  readonly start: number;
  readonly nameRoom: number;
  readonly thickness: number;
  readonly gap: number;
  readonly scale: (value: number) => number;
}

/** Between a name and its bars, and between a bar and its value, pixels. */
const nameGap = 10;
const valueGap = 6;
/** Of a row, to the text's size: names under one another do not touch. */
const leastStep = 1.4;
/** Of a status beside its value, to the text's size. */
const statusSize = 0.75;

/** Lying bars, one under the other; the height is as the rows need. */
export function barRows(spec: DrawableBars, paper: Paper): LaidBars {
  const layout = layOutRows(spec, paper);
  const { thickness, gap, names, scale } = layout;
  const { width, textSize, labelWidth } = paper;
  const count = spec.series.length;
  const nameLine = names === 'over' ? Math.ceil(textSize * 1.5) : 0;
  const bars = count * thickness + (count - 1) * gap;
  const { density = 1 } = spec;
  const wanted = Math.round(textSize * (names === 'over' ? 0.9 : count > 1 ? 0.8 : 0.65) * density);
  const air = Math.max(wanted, Math.ceil(textSize * leastStep) - nameLine - bars);
  const step = nameLine + bars + air;

  const key = legend(barNames(spec), paper);
  const rules = uprightRules(
    spec.rules.map((rule, at) => ({ ...rule, key: `${at}`, x: acrossPaper(paper, scale(rule.value)) })),
    paper,
  );
  const top = key.height + rules.height;
  const height = Math.ceil(top + spec.rows.length * step + 2);
  const lanes = bands(spec.rows.length, top, top + spec.rows.length * step);
  // Bars lie in the lower part of a row whose name is over them.
  const { starts } = slots(count, thickness, gap);
  const placed = placeBars(
    spec,
    scale,
    lanes,
    starts.map((start) => start + nameLine / 2),
    thickness,
  );

  const [from, to] = [acrossPaper(paper, layout.start), acrossPaper(paper, width)];
  const plot: Rectangle = {
    x: Math.min(from, to),
    y: top,
    width: Math.abs(to - from),
    height: spec.rows.length * step,
  };
  const drawn = rules.draw(top, top + plot.height);
  const valueRooms = (row: number): number =>
    layout.values !== 'at end'
      ? 0
      : Math.max(0, ...spec.series.map((one) => valueRoom(one, row, paper))) + nameGap;
  const zero = crisp(acrossPaper(paper, scale(0)));
  // Where names are over their bars, a line through all of them would run into their letters.
  const zeroLine =
    names === 'before'
      ? `M${zero},${plot.y}V${plot.y + plot.height}`
      : placed.map(({ from, to }) => `M${zero},${from - 2}V${to + 2}`).join('');
  const shapes: Shape[] = [
    ...key.shapes,
    ...drawBars(spec, placed, scale, (along, across) => ({ x: acrossPaper(paper, along), y: across })),
    { kind: 'path', key: 'zero', layer: 'axis', d: zeroLine, stroke: 'axis' },
    ...drawn.lines,
    ...drawn.names,
    ...spec.rows.flatMap(({ label, rest }, row): Shape[] => {
      const text = fitText(label, layout.nameRoom - valueRooms(row), labelWidth);
      const y = names === 'over' ? lanes.start(row) + air / 2 + nameLine * 0.42 : lanes.middle(row);
      const faint = rest || placed[row * count]?.emphasis === 'dimmed';
      // Names that stand before their bars end where these begin.
      const along = names === 'over' ? 0 : layout.nameRoom;
      return text === ''
        ? []
        : [
            {
              ...textLine(
                `row ${row}`,
                text,
                { along, middle: y },
                faint ? 'muted' : 'ink',
                paper,
                names === 'before',
              ),
              ...(names === 'over' && { halo: 'surface' }),
            } satisfies TextShape,
          ];
    }),
    ...placed.flatMap((bar) => valueShapes(spec, bar, layout, lanes.start(bar.row) + air / 2, nameLine)),
  ];
  const across = (bar: PlacedBar): Rectangle => {
    const [a, b] = [acrossPaper(paper, bar.least), acrossPaper(paper, bar.most)];
    return { x: Math.min(a, b), y: bar.from, width: Math.abs(b - a), height: bar.to - bar.from };
  };
  return {
    height,
    plot,
    shapes,
    marks: placed.map((bar) => ({
      row: bar.row,
      series: bar.series,
      x: acrossPaper(paper, bar.value < 0 ? bar.least : bar.most),
      // A tip stands under the row, so that it hides neither it nor what was read before.
      y: lanes.start(bar.row + 1),
    })),
    boxes: placed.map(across),
    lanes: spec.rows.map((_, row) => ({ x: 0, y: lanes.start(row), width, height: step })),
    markAt(_x, y) {
      const row = lanes.at(y);
      if (row < 0 || count === 0) return -1;
      const series = Math.floor((y - (placed[row * count] as PlacedBar).from + gap / 2) / (thickness + gap));
      return row * count + Math.max(0, Math.min(count - 1, series));
    },
  };
}

function layOutRows(spec: BarChartSpec, paper: Paper): RowsLayout {
  const { width, textSize, labelWidth } = paper;
  const { rows, series } = spec;
  const widestName = Math.ceil(Math.max(0, ...rows.map(({ label }) => labelWidth(label))));
  const wide = width >= textSize * 42;
  const before = widestName <= width * (wide ? 0.4 : 0.3) || wide;
  const nameRoom = before ? Math.min(widestName, width * 0.4, textSize * 26) : width;
  const several = series.length > 1;
  // Several bars in a row would need as many columns of values.
  const beforeBar = before && !several && spec.valuesWith === 'names';
  const atBar = (before || several) && !beforeBar;

  const low = Math.min(0, barExtent(spec).low);
  const high = Math.max(0, barExtent(spec).high);
  const labels = series.flatMap((one) =>
    rows.map((_, row) => {
      const { values, from, low: lows, high: highs, previous } = one;
      const begin = from?.[row] ?? 0;
      const value = (values[row] as number) - begin;
      const sides = [begin, values[row], lows?.[row], highs?.[row], previous?.[row]].filter(
        (side): side is number => side !== undefined && !Number.isNaN(side),
      );
      const room = valueRoom(one, row, paper) + valueGap + 1;
      return { value, room, least: Math.min(0, ...sides), most: Math.max(0, ...sides) };
    }),
  );
  // Room for the values beside negative bars, and then as many pixels to the unit as leave room for all others.
  const negative = atBar ? Math.max(0, ...labels.map(({ value, room }) => (value < 0 ? room : 0))) : 0;
  const column = beforeBar
    ? Math.min(width / 4, Math.ceil(Math.max(0, ...labels.map((one) => one.room))) + nameGap)
    : 0;
  const start = (before ? nameRoom + nameGap : 0) + column;
  const left = start + Math.min(negative, width / 4);
  const room = Math.max(1, width - left - 1);
  let pixels = room;
  if (atBar) {
    for (const { value, room: label, most } of labels) {
      if (Number.isNaN(value) || value < 0 || most === low) continue;
      pixels = Math.min(pixels, ((room - label) * (high - low)) / (most - low));
    }
  }
  // Names and values of an extreme length leave something to the bars.
  pixels = Math.min(room, Math.max(pixels, textSize * 3));
  // Of several bars in a row each has its value beside it, as high as it is.
  const thickness = several
    ? Math.round(textSize)
    : Math.round(textSize * (before ? 1.4 : 0.85) * (spec.density ?? 1));
  return {
    paper,
    names: before ? 'before' : 'over',
    values: beforeBar ? 'before bar' : atBar ? 'at bar' : 'at end',
    start,
    nameRoom: before ? nameRoom : width,
    thickness,
    gap: 2,
    scale: low === high ? () => left : linear([low, high], [left, left + pixels]),
  };
}

/** A value with its status, at its bar's end or at the end of the line of its name. */
function valueShapes(
  { series, rows }: BarChartSpec,
  bar: PlacedBar,
  { paper, values, nameRoom, names, start: begin }: RowsLayout,
  top: number,
  nameLine: number,
): Shape[] {
  const { width, textSize, labelWidth } = paper;
  const { texts, statuses, id } = series[bar.series] as BarChartSpec['series'][number];
  const status = statuses?.[bar.row] ?? null;
  const sign = statusRoom(status, textSize);
  const atEnd = values === 'at end';
  // Bars to the left of zero have their values to the left of them.
  const backward = values !== 'at bar' || bar.value < 0;
  const length = labelWidth(texts[bar.row] as string) + sign + valueGap;
  const toward = backward ? -1 : 1;
  const start =
    values === 'at bar' ? reachOf(bar, toward, length) + toward * valueGap : atEnd ? width : begin - nameGap;
  const before = atEnd || names === 'over' ? 0 : nameRoom + nameGap;
  const room = (backward ? start - before : width - start) - sign;
  const text = fitText(texts[bar.row] as string, Math.max(0, room), labelWidth);
  const y = atEnd ? top + nameLine * 0.42 : (bar.from + bar.to) / 2;
  const shapes: Shape[] = [];
  const faint = Number.isNaN(bar.value) || bar.emphasis === 'dimmed' || rows[bar.row]?.rest;
  if (status) {
    // The sign comes first in reading.
    const along = backward ? start - labelWidth(text) - sign / 2 - 2 : start + (textSize * statusSize) / 2;
    const key = `status ${id} ${bar.row}`;
    const [x, size] = [acrossPaper(paper, along), textSize * statusSize];
    shapes.push(statusGround(key, x, y, size), statusMark(key, status, x, y, size));
  }
  if (text !== '') {
    const along = backward ? start : start + sign;
    const key = `value ${id} ${bar.row}`;
    const label = textLine(key, text, { along, middle: y }, faint ? 'muted' : 'ink', paper, backward);
    shapes.push({ ...label, halo: 'surface' } satisfies TextShape);
  }
  return shapes;
}

function valueRoom({ texts, statuses }: BarSeries, row: number, { textSize, labelWidth }: Paper): number {
  return labelWidth(texts[row] as string) + statusRoom(statuses?.[row], textSize);
}

function statusRoom(status: Status | null | undefined, textSize: number): number {
  return status ? Math.ceil(textSize * statusSize) + 4 : 0;
}
