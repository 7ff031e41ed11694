import { crisp, valueAxis, type ValueAxis } from './axes/value-axis.js';
import type { Limits } from './axes/value-domain.js';
import type { ValueSteps } from './axes/value-steps.js';
import { marksDrawing } from './laid-marks.js';
import { linear } from './linear.js';
import { dotMark } from './marks/dot.js';
import { glyphMark, type GlyphName } from './marks/glyph.js';
import type { MarksDrawing } from './marks-drawing.js';
import { acrossPaper, baselineShift, fitText, type Paper, type Rectangle } from './plot-frame.js';
import { roveAlong } from './rove-along.js';
import type { PaintRole, Shape, TextShape } from './scene.js';
import { textLine } from './text-line.js';

/** A value with its interval on a line of its own; NaN where there is none. */
export interface IntervalRow {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly text: string;
  readonly role: PaintRole;
  /** Rests on too little, or on nothing: drawn as a ring. */
  readonly hollow: boolean;
}

/** Values of one quantity under each other, on an axis of theirs. */
export interface IntervalLane {
  readonly name: string;
  /** What is to be said of them: short pieces, each kept on a line. */
  readonly notes: readonly string[];
  /** Stands before the notes. */
  readonly sign: { readonly glyph: GlyphName; readonly role: PaintRole } | null;
  readonly rows: readonly IntervalRow[];
  /** Rows, by their places, whose values a line joins. */
  readonly joins: readonly (readonly [number, number])[];
  /** What the values are held against; NaN for none. */
  readonly rule: number;
  readonly limits: Limits;
  readonly steps: ValueSteps;
  formatValue(value: number): string;
}

export interface IntervalLanesSpec extends Paper {
  readonly lanes: readonly IntervalLane[];
  /** Whether all lanes have the same axis; else each has one that suits its values, which need not begin at 0. */
  readonly shared: boolean;
}

const gap = 10;
const radius = 4;

/** How the lines of lanes share the width out, counted along reading. */
interface Columns {
  /** Labels and texts stand beside their values, or on a line of their own over them. */
  readonly beside: boolean;
  readonly left: number;
  readonly right: number;
  readonly labelRoom: number;
}

/** Draws lanes under each other; the height is as they need. A mark is a lane. */
export function intervalLanes(spec: IntervalLanesSpec): MarksDrawing {
  const { width, textSize, lanes, direction } = spec;
  const columns = columnsOf(spec);
  const whole = spec.shared ? extentOf(lanes) : undefined;
  const line = Math.ceil(textSize * 1.5);
  const air = Math.round(textSize * 0.6);
  const shapes: Shape[] = [];
  const boxes: Rectangle[] = [];
  let y = 0;
  lanes.forEach((lane, at) => {
    const top = y;
    y += air;
    shapes.push({
      ...textLine(
        `name ${at}`,
        fitText(lane.name, width / 1.1, spec.labelWidth),
        { along: 0, middle: y + line / 2 },
        'ink',
        spec,
      ),
      bold: true,
    } satisfies TextShape);
    y += line;
    y = drawNotes(shapes, spec, lane, at, y);
    y = drawRows(shapes, spec, lane, at, y + air / 2, columns, whole ?? extentOf([lane]));
    y += air;
    boxes.push({ x: 0, y: top, width, height: y - top });
  });
  const height = Math.ceil(y);
  const inner = boxes.map((box) => ({
    ...box,
    x: 3,
    y: box.y + 3,
    width: Math.max(0, width - 6),
    height: box.height - 6,
  }));
  return marksDrawing(
    {
      ...{ height, shapes, boxes: inner, lanes: boxes },
      plot: { x: 0, y: 0, width, height },
      marks: boxes.map((box, row) => ({ row, series: 0, x: width / 2, y: box.y + box.height })),
      markAt: (_x, at) => boxes.findIndex((box) => at >= box.y && at < box.y + box.height),
    },
    width,
    (mark, key) => roveAlong(mark, key, lanes.length, direction),
  );
}

function columnsOf({ lanes, width, labelWidth, textSize }: IntervalLanesSpec): Columns {
  const rows = lanes.flatMap((lane) => lane.rows);
  const widest = (texts: readonly string[]): number =>
    Math.ceil(Math.max(0, ...texts.map((text) => labelWidth(text))));
  const labels = widest(rows.map(({ label }) => label));
  const texts = widest(rows.map(({ text }) => text));
  const beside = labels + texts + 2 * gap + textSize * 14 <= width;
  return {
    beside,
    left: (beside ? labels + gap : 0) + radius + 1,
    right: Math.max(radius + 2, width - (beside ? texts + gap : 0) - radius - 1),
    labelRoom: labels,
  };
}

/** The pieces one after another, on as many lines as they need; gives where the last line ends. */
function drawNotes(
  shapes: Shape[],
  spec: IntervalLanesSpec,
  lane: IntervalLane,
  at: number,
  top: number,
): number {
  const { textSize, labelWidth, width } = spec;
  const line = Math.ceil(textSize * 1.4);
  let [along, y] = [0, top];
  if (lane.sign !== null) {
    const size = textSize * 0.8;
    const x = Math.min(acrossPaper(spec, 0), acrossPaper(spec, size));
    const box = { x, y: y + (line - size) / 2, width: size, height: size };
    shapes.push(glyphMark(`sign ${at}`, lane.sign.glyph, box, { role: lane.sign.role, hollow: false }));
    along = size + 6;
  }
  lane.notes.forEach((note, place) => {
    const pieces = labelWidth(note) > width ? brokenText(note, width, labelWidth) : [note];
    pieces.forEach((piece, number) => {
      const room = labelWidth(piece);
      if (along > 0 && along + room > width) [along, y] = [0, y + line];
      const fill = place === 0 ? 'ink' : 'muted';
      const text = fitText(piece, width - along, labelWidth);
      shapes.push(
        textLine(`note ${at} ${place} ${number}`, text, { along, middle: y + line / 2 }, fill, spec),
      );
      along += room + textSize;
    });
  });
  return lane.notes.length === 0 ? top : y + line;
}

/** The text on as many lines as it needs, broken at spaces and before brackets. */
function brokenText(text: string, room: number, labelWidth: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/(?<= )|(?=（)/)) {
    const last = lines.at(-1);
    if (last !== undefined && labelWidth((last + word).trimEnd()) <= room)
      lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines.map((line) => line.trimEnd()).filter((line) => line !== '');
}

function drawRows(
  shapes: Shape[],
  spec: IntervalLanesSpec,
  lane: IntervalLane,
  at: number,
  top: number,
  { beside, left, right, labelRoom }: Columns,
  extent: { readonly low: number; readonly high: number },
): number {
  const { textSize, labelWidth, width } = spec;
  const textHeight = Math.ceil(textSize * 1.35);
  const step = beside ? Math.ceil(textSize * 1.7) : textHeight + Math.ceil(textSize * 1.1);
  const foot = top + lane.rows.length * step;
  const axis = axisOf(lane, extent, right - left, labelWidth);
  const scale = linear([axis.low, axis.high], [left, right]);
  const place = (value: number): number => acrossPaper(spec, scale(value));
  const middle = (row: number): number =>
    top + row * step + (beside ? step / 2 : textHeight + (step - textHeight) / 2);
  const drawn = axis.ticks.length > 0 ? drawAxis(axis, lane, at, place, top, foot, spec) : [];
  shapes.push(...drawn);
  for (const [from, to] of lane.joins) {
    const [a, b] = [lane.rows[from], lane.rows[to]];
    if (a === undefined || b === undefined || !Number.isFinite(a.value) || !Number.isFinite(b.value))
      continue;
    shapes.push({
      ...{ kind: 'path', key: `join ${at} ${from} ${to}`, layer: 'line', stroke: b.role, strokeWidth: 1.5 },
      d: `M${place(a.value)},${middle(from)}L${place(b.value)},${middle(to)}`,
      opacity: 0.7,
    });
  }
  const ends = [acrossPaper(spec, left), acrossPaper(spec, right)] as const;
  lane.rows.forEach((row, number) => {
    const key = `${at} ${number}`;
    const textMiddle = beside ? middle(number) : top + number * step + textHeight / 2;
    shapes.push(
      ...dotMark(key, row, {
        ...{ left: Math.min(...ends), right: Math.max(...ends), y: middle(number), radius },
        ...{ role: row.role, place },
      }),
    );
    const known = Number.isFinite(row.value);
    const text = fitText(row.text, width, labelWidth);
    const label = fitText(
      row.label,
      beside ? labelRoom : Math.max(0, width - labelWidth(text) - gap),
      labelWidth,
    );
    // Where texts stand over their values, lines that join these run through them.
    const halo = beside ? {} : ({ halo: 'surface' } as const);
    if (label !== '')
      shapes.push({
        ...textLine(`label ${key}`, label, { along: 0, middle: textMiddle }, 'muted', spec),
        ...halo,
      } satisfies TextShape);
    const [end, fill] = [{ along: width, middle: textMiddle }, known ? 'ink' : 'muted'] as const;
    if (text !== '')
      shapes.push({ ...textLine(`text ${key}`, text, end, fill, spec, true), ...halo } satisfies TextShape);
  });
  return axis.ticks.length > 0 ? foot + Math.ceil(textSize * 1.5) : foot;
}

/** Ticks as far apart as their labels need. */
function axisOf(
  { limits, steps, formatValue }: IntervalLane,
  { low, high }: { readonly low: number; readonly high: number },
  room: number,
  labelWidth: (text: string) => number,
): ValueAxis {
  const widest = low > high ? 0 : Math.max(labelWidth(formatValue(low)), labelWidth(formatValue(high)));
  // It counts in heights of lines: 36 pixels a tick.
  return valueAxis({ low, high, limits, steps, zero: false }, (room * 36) / (widest + 24), formatValue);
}

function drawAxis(
  { ticks }: ValueAxis,
  { rule }: IntervalLane,
  at: number,
  place: (value: number) => number,
  top: number,
  foot: number,
  { width, textSize, labelWidth }: IntervalLanesSpec,
): Shape[] {
  const shapes: Shape[] = ticks.flatMap(({ value, label }): Shape[] => {
    const x = crisp(place(value));
    const half = labelWidth(label) / 2;
    return [
      { kind: 'path', key: `tick ${at} ${value}`, layer: 'grid', d: `M${x},${top}V${foot}`, stroke: 'grid' },
      {
        ...{
          kind: 'text',
          key: `tick ${at} ${value}`,
          layer: 'tick',
          text: label,
          anchor: 'middle',
          fill: 'muted',
        },
        x: Math.max(half, Math.min(width - half, x)),
        y: foot + textSize * 0.75 + baselineShift(textSize),
        size: textSize,
      },
    ];
  });
  if (Number.isFinite(rule)) {
    const x = Math.round(place(rule) * 100) / 100;
    const d = `M${x},${top}V${foot}`;
    shapes.push({ kind: 'path', key: `rule ${at}`, layer: 'rule', d, stroke: 'target', dash: [4, 3] });
  }
  return shapes;
}

function extentOf(lanes: readonly IntervalLane[]): { readonly low: number; readonly high: number } {
  const known = lanes
    .flatMap(({ rows, rule }) => [...rows.flatMap(({ value, low, high }) => [value, low, high]), rule])
    .filter((value) => Number.isFinite(value));
  return { low: Math.min(...known), high: Math.max(...known) };
}
