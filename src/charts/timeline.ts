import type { TimeTick } from './axes/time-axis.js';
import { crisp } from './axes/value-axis.js';
import { foldedTime, type FoldedTime } from './folded-time.js';
import { marksDrawing } from './laid-marks.js';
import { legend } from './legend.js';
import type { MarksDrawing } from './marks-drawing.js';
import { filledBox, type Look } from './marks/look.js';
import { acrossPaper, fitText, type Paper, type Rectangle } from './plot-frame.js';
import { roveAlong } from './rove-along.js';
import type { PaintRole, Shape, TextShape } from './scene.js';
import { textLine } from './text-line.js';

/** What parts of bars are, with how they look: told apart by patterns as well as colours. */
export interface TimelinePart {
  /** Unique in the chart. */
  readonly id: string;
  readonly label: string;
  readonly role: PaintRole;
  readonly look: Look;
}

/** A bar of parts, one behind the other in time. */
export interface TimelineRow {
  readonly label: string;
  /** What the bar comes to; stands at the end of the label's line where there is room. */
  readonly note: string;
  /** The same in fewer words, for less room. */
  readonly shortNote: string;
  /** Epoch milliseconds; NaN: not known, and nothing is drawn. */
  readonly start: number;
  /** Milliseconds each, of a part by its id. */
  readonly parts: readonly { readonly part: string; readonly length: number }[];
  /** From when on the row was waited for, before its bar; NaN: from nothing. */
  readonly since: number;
  /** How long that was. */
  readonly sinceText: string;
  readonly emphasis?: true;
}

export interface TimelineSpec extends Omit<Paper, 'height'> {
  readonly rows: readonly TimelineRow[];
  readonly parts: readonly TimelinePart[];
  /** How long a time was that is folded away, milliseconds. */
  formatFold(length: number): string;
  /** Times to be named between two instants, no more than `most`. */
  timeTicks(from: number, to: number, most: number): readonly TimeTick[];
}

/** The height of a bar, the least that a part is wide, between the ticks and the rows: pixels. */
const thickness = 16;
const leastWidth = 2;
const axisGap = 4;

/**
 * Bars over one time, a row each under its label: what followed what, and how long each took. Long times without any are
 * folded and marked. The height is as the rows need.
 */
export function timeline(spec: TimelineSpec): MarksDrawing {
  const { rows, textSize, width, direction } = spec;
  const paper: Paper = { ...spec, height: 0, labelWidth: (text) => spec.labelWidth(text) };
  const used = spec.parts.filter(({ id }) =>
    rows.some(({ parts }) => parts.some(({ part, length }) => part === id && length > 0)),
  );
  const key = legend(
    used.map(({ id, label, role, look }) => ({
      key: id,
      text: label,
      role,
      look,
      surface: true,
      fill: 'ink',
    })),
    paper,
  );
  const labelLine = Math.ceil(textSize * 1.65);
  const step = labelLine + thickness + Math.round(textSize * 0.9);
  const top = key.height;
  const bottom = top + rows.length * step;
  const axis = Math.ceil(textSize * 1.5) + axisGap;
  const time = foldedTime(
    rows.flatMap(({ start, parts }): (readonly [number, number])[] =>
      Number.isNaN(start) ? [] : [[start, start + lengthOf(parts)]],
    ),
    width,
    textSize * 3,
  );
  const plot: Rectangle = { x: 0, y: top, width, height: rows.length * step };
  const box = (from: number, to: number, y: number): Rectangle => {
    const [a, b] = [acrossPaper(paper, from), acrossPaper(paper, to)];
    return { x: Math.min(a, b), y, width: Math.abs(b - a), height: thickness };
  };
  const bars = rows.map((row, at): { readonly shapes: readonly Shape[]; readonly whole: Rectangle } => {
    const y = top + at * step + labelLine;
    if (Number.isNaN(row.start)) return { shapes: [], whole: box(0, 0, y) };
    const from = time(row.start);
    const end = Math.max(time(row.start + lengthOf(row.parts)), from + leastWidth);
    // At the end of the paper a moment is drawn before it.
    const shift = Math.max(0, end - width);
    return {
      shapes: barShapes(spec, row, at, time, y, box, shift),
      whole: box(from - shift, end - shift, y),
    };
  });
  const shapes: Shape[] = [
    ...key.shapes,
    ...timeAxis(spec, paper, time, top, bottom),
    ...rows.flatMap((row, at) => sinceLine(paper, row, at, time, top + at * step + labelLine)),
    ...bars.flatMap((bar) => bar.shapes),
    ...rows.flatMap((row, at) => labelShapes(paper, row, at, top + at * step + labelLine * 0.5)),
  ];
  return marksDrawing(
    {
      height: Math.ceil(bottom + axis),
      plot,
      shapes,
      marks: bars.map(({ whole }, row) => ({
        row,
        series: 0,
        x: whole.x + whole.width / 2,
        // A tip stands under the row, so that it hides neither it nor what was read before.
        y: top + (row + 1) * step - Math.round(textSize * 0.5),
      })),
      boxes: bars.map(({ whole }) => whole),
      lanes: rows.map((_, at) => ({ x: 0, y: top + at * step, width, height: step })),
      markAt: (_x, y) => (y < top || y >= bottom ? -1 : Math.floor((y - top) / step)),
    },
    width,
    (mark, pressed) => roveAlong(mark, pressed, rows.length, direction),
  );
}

function lengthOf(parts: TimelineRow['parts']): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function barShapes(
  { parts: kinds }: TimelineSpec,
  { start, parts }: TimelineRow,
  at: number,
  time: FoldedTime,
  y: number,
  box: (from: number, to: number, y: number) => Rectangle,
  shift: number,
): readonly Shape[] {
  let begin = start;
  const shapes = parts.flatMap(({ part, length }, place): Shape[] => {
    const from = begin;
    begin += length;
    const kind = kinds.find(({ id }) => id === part);
    if (kind === undefined || length === 0) return [];
    const [a, b] = [time(from) - shift, time(begin) - shift];
    return filledBox(`part ${at} ${place}`, box(a, Math.max(b, a + 0.5), y), kind.role, kind.look);
  });
  // What took no time, or none that is known, was at its moment.
  if (begin > start) return shapes;
  const { x, width, height } = box(time(start) - shift, time(start) - shift + leastWidth, y);
  return [
    {
      kind: 'path',
      key: `moment ${at}`,
      layer: 'bar',
      d: `M${x},${y}h${width}v${height}h${-width}Z`,
      fill: 'ink',
    },
  ];
}

/** From the end of the row before to the bar, dashed, with how long that was where there is room. */
function sinceLine(
  paper: Paper,
  { since, start, sinceText }: TimelineRow,
  at: number,
  time: FoldedTime,
  y: number,
): readonly Shape[] {
  if (Number.isNaN(since) || Number.isNaN(start) || !(start > since)) return [];
  const [from, to] = [time(since), time(start)];
  const middle = crisp(y + thickness / 2);
  const line: Shape = {
    kind: 'path',
    key: `since ${at}`,
    layer: 'line',
    d: `M${acrossPaper(paper, from)},${middle}H${acrossPaper(paper, to)}`,
    stroke: 'muted',
    dash: [2, 3],
  };
  const wide = paper.labelWidth(sinceText);
  if (sinceText === '' || wide + 12 > to - from) return [line];
  const text: TextShape = {
    ...textLine(`since ${at} text`, sinceText, { along: (from + to) / 2, middle }, 'muted', paper),
    anchor: 'middle',
    halo: 'surface',
  };
  return [line, text];
}

/** The label, and at the end of its line as much of the note as there is room for. */
function labelShapes(paper: Paper, row: TimelineRow, at: number, middle: number): readonly Shape[] {
  const { width, textSize, labelWidth } = paper;
  const gap = textSize;
  const whole = labelWidth(row.label);
  const note =
    [row.note, row.shortNote].find((text) => whole + gap + labelWidth(text) <= width) ?? row.shortNote;
  const label = fitText(row.label, width - labelWidth(note) - gap, labelWidth);
  const shapes: Shape[] = [];
  if (label !== '') {
    const shape: TextShape = {
      ...textLine(`row ${at}`, label, { along: 0, middle }, 'ink', paper),
      halo: 'surface',
      ...(row.emphasis && { bold: true }),
    };
    shapes.push(shape);
  }
  if (note !== '') {
    const shape: TextShape = {
      ...textLine(`note ${at}`, note, { along: width, middle }, 'muted', paper, true),
      halo: 'surface',
    };
    shapes.push(shape);
  }
  return shapes;
}

/** Named times under the rows, with hairlines through them, and a shade over each fold with what it leaves out. */
function timeAxis(
  spec: TimelineSpec,
  paper: Paper,
  time: FoldedTime,
  top: number,
  bottom: number,
): readonly Shape[] {
  const { textSize, labelWidth, width } = paper;
  const middle = bottom + axisGap + textSize * 0.75;
  const lines: Shape[] = [];
  const names: Shape[] = [];
  /** What is written already, from where to where. */
  const written: [number, number][] = [];
  const write = (name: string, text: string, along: number, fill: PaintRole): boolean => {
    const half = labelWidth(text) / 2;
    const place = Math.max(half, Math.min(width - half, along));
    const [from, to] = [place - half - 6, place + half + 6];
    if (text === '' || to - from - 12 > width || written.some(([a, b]) => from < b && to > a)) return false;
    written.push([from, to]);
    const line = textLine(name, text, { along: place, middle }, fill, paper);
    const shape: TextShape = { ...line, layer: 'tick', anchor: 'middle' };
    names.push(shape);
    return true;
  };
  const { runs } = time;
  runs.slice(1).forEach((run, at) => {
    const before = runs[at]!;
    const [a, b] = [acrossPaper(paper, before.end), acrossPaper(paper, run.start)];
    const d = `M${Math.min(a, b)},${top}H${Math.max(a, b)}V${bottom}H${Math.min(a, b)}Z`;
    lines.push({ kind: 'path', key: `fold ${at}`, layer: 'band', d, fill: 'grid', opacity: 0.6 });
    write(`fold ${at} text`, spec.formatFold(run.from - before.to), (before.end + run.start) / 2, 'muted');
  });
  const tickRoom = textSize * 7;
  runs.forEach(({ from, to, start, end }, run) => {
    const ticks = spec.timeTicks(from, to, Math.max(1, Math.floor((end - start) / tickRoom)));
    ticks.forEach(({ at, label }, tick) => {
      const x = crisp(acrossPaper(paper, time(at)));
      if (!write(`tick ${run} ${tick}`, label, time(at), 'muted')) return;
      lines.push({
        kind: 'path',
        key: `grid ${run} ${tick}`,
        layer: 'grid',
        d: `M${x},${top}V${bottom}`,
        stroke: 'grid',
      });
    });
  });
  const y = crisp(bottom);
  lines.push({ kind: 'path', key: 'axis', layer: 'axis', d: `M0,${y}H${width}`, stroke: 'axis' });
  return [...lines, ...names];
}
