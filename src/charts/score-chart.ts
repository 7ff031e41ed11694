import { crisp } from './axes/value-axis.js';
import { marksDrawing, type LaidMarks } from './laid-marks.js';
import { filledBox, type Look } from './marks/look.js';
import type { MarksDrawing } from './marks-drawing.js';
import { acrossPaper, baselineShift, fitText, type Paper, type Rectangle } from './plot-frame.js';
import { roveAlong } from './rove-along.js';
import type { PaintRole, Shape } from './scene.js';
import { scorePartLabels } from './score-part-labels.js';

/** A group of scores, as a part of all. */
export interface ScorePart {
  readonly label: string;
  /** How many and what share. */
  readonly text: string;
  readonly count: number;
  readonly role: PaintRole;
  /** What tells it apart where colours do not. */
  readonly look: Look;
}

/** One score. */
export interface ScoreColumn {
  readonly label: string;
  readonly text: string;
  readonly count: number;
  /** The place of its group among the parts. */
  readonly part: number;
}

/** Answers on a scale: its groups as parts of one bar, and a column a score. */
export interface ScoreChartSpec extends Paper {
  /** From one end of the scale to the other. */
  readonly parts: readonly ScorePart[];
  /** Ascending; none where only the groups are known. */
  readonly columns: readonly ScoreColumn[];
}

/** What the marks are, as the `series` of a drawn mark. */
export const scoreSeries = { part: 0, column: 1 } as const;

const partGap = 2;
const columnShare = 0.74;
const mostColumn = 3.5;

/**
 * Draws a bar of parts over columns, all in the order of reading. Marks are the parts, then the columns; `row` is the
 * place among them all.
 */
export function scoreChart(spec: ScoreChartSpec): MarksDrawing {
  const { width, height, direction, parts } = spec;
  const bar = partsBar(spec);
  const names = scorePartLabels(spec, bar.boxes, bar.foot + 3);
  const columns = columnsOf(spec, names.foot);
  const boxes = [...bar.boxes, ...columns.boxes];
  const laid: LaidMarks = {
    height,
    plot: { x: 0, y: 0, width, height },
    shapes: [...bar.shapes, ...names.shapes, ...columns.shapes],
    marks: boxes.map((box, row) => ({
      row,
      series: row < parts.length ? scoreSeries.part : scoreSeries.column,
      x: box.x + box.width / 2,
      y: row < parts.length ? box.y + box.height / 2 : box.y,
    })),
    boxes,
    lanes: [...bar.boxes, ...columns.lanes],
    markAt(x, y) {
      const lane = columns.lanes.findIndex((one) => holds(one, x, y));
      if (lane >= 0) return parts.length + lane;
      if (y > names.foot || width === 0) return -1;
      const onName = names.at(x, y);
      return onName >= 0 ? onName : nearest(bar.boxes, x);
    },
  };
  const all = boxes.length;
  return marksDrawing(laid, width, (mark, key) => {
    if (key === 'ArrowDown' && mark < parts.length) {
      const first = spec.columns.findIndex(({ part }) => part === mark);
      return first < 0 ? mark : parts.length + first;
    }
    if (key === 'ArrowUp' && mark >= parts.length) return spec.columns[mark - parts.length]?.part ?? mark;
    // There is nothing above the parts, nor below the columns.
    return key === 'ArrowUp' || key === 'ArrowDown' ? mark : roveAlong(mark, key, all, direction);
  });
}

function partsBar(spec: ScoreChartSpec): { boxes: Rectangle[]; shapes: Shape[]; foot: number } {
  const { width, parts, textSize } = spec;
  const height = Math.round(textSize * 1.25);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const filled = parts.filter(({ count }) => count > 0).length;
  const room = Math.max(0, width - partGap * Math.max(0, filled - 1));
  let along = 0;
  const boxes = parts.map(({ count }) => {
    const length = total === 0 ? 0 : (room * count) / total;
    const box = boxAlong(spec, along, 0, length, height);
    along += length + (count > 0 ? partGap : 0);
    return box;
  });
  const shapes = parts.flatMap(({ count, role, look }, at) =>
    count === 0 ? [] : filledBox(`part ${at}`, boxes[at] as Rectangle, role, look),
  );
  return { boxes, shapes, foot: height };
}

function columnsOf(
  spec: ScoreChartSpec,
  top: number,
): { boxes: Rectangle[]; lanes: Rectangle[]; shapes: Shape[] } {
  const { width, height, columns, parts, textSize, labelWidth } = spec;
  if (columns.length === 0) return { boxes: [], lanes: [], shapes: [] };
  const start = top + textSize * 0.8;
  const foot = Math.max(start, height - Math.ceil(textSize * 1.5));
  const step = width / columns.length;
  const thickness = Math.min(step * columnShare, textSize * mostColumn);
  const most = Math.max(...columns.map(({ count }) => count));
  const direct = columns.every(({ text }) => labelWidth(text) <= step - 2);
  const plotTop = Math.min(foot, start + textSize * 1.3);
  const tall = (count: number): number => (most === 0 ? 0 : ((foot - plotTop) * count) / most);
  const middles = columns.map((_, at) => (at + 0.5) * step);
  const boxes = columns.map(({ count }, at) =>
    boxAlong(spec, (middles[at] as number) - thickness / 2, foot - tall(count), thickness, tall(count)),
  );
  const lanes = columns.map((_, at) => boxAlong(spec, at * step, start, step, height - start));
  const shapes: Shape[] = columns.flatMap(({ count, part }, at) => {
    const { role, look } = parts[part] as ScorePart;
    return count === 0 ? [] : filledBox(`column ${at}`, boxes[at] as Rectangle, role, look);
  });
  shapes.push({
    kind: 'path',
    key: 'foot',
    layer: 'axis',
    d: `M0,${crisp(foot)}H${width}`,
    stroke: 'axis',
  });
  columns.forEach(({ label, text, count }, at) => {
    const x = acrossPaper(spec, middles[at] as number);
    const size = textSize;
    // Where not all counts have room, the tallest column's says how tall the others are.
    if (direct || count === most) {
      const room = direct ? text : fitText(text, 3 * step, labelWidth);
      const half = labelWidth(room) / 2;
      shapes.push({
        kind: 'text',
        key: `count ${at}`,
        layer: 'label',
        x: Math.max(half, Math.min(width - half, x)),
        y: foot - tall(count) - 4,
        text: room,
        anchor: 'middle',
        fill: count === 0 ? 'muted' : 'ink',
        size,
      });
    }
    shapes.push({
      kind: 'text',
      key: `score ${at}`,
      layer: 'tick',
      x,
      y: foot + textSize * 0.85 + baselineShift(textSize),
      text: label,
      anchor: 'middle',
      fill: 'muted',
      size,
    });
  });
  return { boxes, lanes, shapes };
}

function boxAlong(paper: Paper, along: number, y: number, length: number, height: number): Rectangle {
  const x = Math.min(acrossPaper(paper, along), acrossPaper(paper, along + length));
  return { x, y, width: length, height };
}

function holds(box: Rectangle, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

/** Of boxes that have a length, the one at or next to a place; −1 where none has. */
function nearest(boxes: readonly Rectangle[], x: number): number {
  let found = -1;
  let least = Infinity;
  boxes.forEach((box, at) => {
    const away = Math.max(box.x - x, x - box.x - box.width, 0);
    if (box.width > 0 && away < least) [found, least] = [at, away];
  });
  return found;
}
