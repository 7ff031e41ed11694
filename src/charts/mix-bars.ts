import { bands } from './bands.js';
import type { LaidMarks } from './laid-marks.js';
import { legend } from './legend.js';
import { linear } from './linear.js';
import { pen } from './marks/polyline.js';
import { boxRegion } from './marks/region.js';
import { emphasisOf, segmentMark, type Segment } from './marks/segment.js';
import { stackOf, type MixChartSpec, type MixPart } from './mix-chart-spec.js';
import { acrossPaper, fitText, type Paper, type Rectangle } from './plot-frame.js';
import type { Shape } from './scene.js';
import { textLine } from './text-line.js';

const nameGap = 10;
/** Between two parts: the ground shows through, so that they are told apart without their colours. */
const seam = 1;

/** One whole as a bar with its parts named under it, or several under each other with their names before them. */
export function mixBars(spec: MixChartSpec, paper: Paper): LaidMarks {
  return spec.rows.length === 1 ? oneBar(spec, paper) : manyBars(spec, paper);
}

function oneBar(spec: MixChartSpec, paper: Paper): LaidMarks {
  const { width, textSize, labelWidth } = paper;
  const { parts, rows, nothing } = spec;
  const [row] = rows as [MixChartSpec['rows'][number]];
  const thickness = Math.round(textSize * 2.2);
  const stack = stackOf(row.counts);
  const whole = row.counts.some((count) => count > 0);
  const box: Rectangle = { x: 0, y: 2, width, height: thickness };
  const rectangles = stack.map(({ from, to }) => segment(from, to, box, paper));
  const direct =
    whole &&
    parts.every(({ label, detail }, at) => {
      const room = (rectangles[at] as Rectangle).width - 6;
      return labelWidth(label) <= room && labelWidth(detail) <= room;
    });
  const line = Math.ceil(textSize * 1.4);
  const foot = box.y + thickness + 4;
  const names: Shape[] = direct
    ? parts.flatMap(({ id, label, detail }, at) => {
        const faint = emphasisOf(at, spec.selected) === 'dimmed';
        const along = acrossPaper(paper, startOf(rectangles[at] as Rectangle, paper)) + 1;
        return [
          textLine(
            `name ${id}`,
            label,
            { along: along, middle: foot + line / 2 },
            faint ? 'muted' : 'ink',
            paper,
          ),
          textLine(`share ${id}`, detail, { along: along, middle: foot + line * 1.5 }, 'muted', paper),
        ];
      })
    : [];
  const list = legend(direct ? [] : parts.map(captionOf), paper, foot + 2);
  const height = Math.ceil(foot + (direct ? 2 * line : list.height + 2));
  return {
    height,
    plot: box,
    shapes: [
      ...segments(spec, [rectangles]),
      ...(whole
        ? []
        : [textLine('nothing', nothing, { along: 0, middle: box.y + thickness / 2 }, 'muted', paper)]),
      ...names,
      ...list.shapes,
    ],
    marks: rectangles.map(({ x, y, width: size, height: deep }, series) => ({
      row: 0,
      series,
      x: x + size / 2,
      y: y + deep,
    })),
    boxes: rectangles,
    lanes: [],
    markAt: (x, y) => (whole && y >= 0 && y <= height && y <= foot + 2 * line ? partAt(rectangles, x) : -1),
  };
}

function manyBars(spec: MixChartSpec, paper: Paper): LaidMarks {
  const { width, textSize, labelWidth } = paper;
  const { parts, rows, nothing } = spec;
  const widest = Math.ceil(Math.max(0, ...rows.map(({ label }) => labelWidth(label))));
  const wide = width >= textSize * 42;
  const before = widest <= width * (wide ? 0.35 : 0.28) || wide;
  const nameRoom = before ? Math.min(widest, width * 0.35, textSize * 24) : width;
  const totals = Math.ceil(Math.max(0, ...rows.map(({ total }) => labelWidth(total))));
  const line = Math.ceil(textSize * 1.35);
  const thickness = Math.round(textSize * 1.4);
  const air = Math.round(textSize * 0.75);
  const step = (before ? 0 : line) + thickness + line + air;

  const key = legend(parts.map(nameOf), paper);
  const top = key.height + 2;
  const lanes = bands(rows.length, top, top + rows.length * step);
  const left = before ? nameRoom + nameGap : 0;
  const right = width - (before ? totals + nameGap : 0);
  const [a, b] = [acrossPaper(paper, left), acrossPaper(paper, right)];
  const plot = {
    x: Math.min(a, b),
    y: top,
    width: Math.max(1, Math.abs(b - a)),
    height: rows.length * step,
  };
  const barTop = (row: number): number => lanes.start(row) + air / 2 + (before ? 0 : line);
  const rectangles = rows.map(({ counts }, row) =>
    stackOf(counts).map(({ from, to }) =>
      segment(from, to, { ...plot, y: barTop(row), height: thickness }, paper),
    ),
  );
  const texts = rows.flatMap(({ label, rest, texts: shares, total, counts }, row): Shape[] => {
    const bar = rectangles[row] as readonly Rectangle[];
    const nameY = before ? barTop(row) + thickness / 2 : barTop(row) - line / 2;
    const nameEnd = before ? nameRoom : width - totals - nameGap;
    const name = fitText(label, nameEnd, labelWidth);
    const under = barTop(row) + thickness + line * 0.55;
    const whole = counts.some((count) => count > 0);
    return [
      textLine(
        `row ${row}`,
        name,
        { along: before ? nameRoom : 0, middle: nameY },
        rest ? 'muted' : 'ink',
        paper,
        before,
      ),
      textLine(`total ${row}`, total, { along: width, middle: nameY }, 'muted', paper, true),
      ...(whole
        ? []
        : [
            textLine(
              `nothing ${row}`,
              nothing,
              { along: left, middle: barTop(row) + thickness / 2 },
              'muted',
              paper,
            ),
          ]),
      ...parts.flatMap(({ id }, at): Shape[] => {
        const text = shares[at] as string;
        const box = bar[at] as Rectangle;
        if (!((counts[at] as number) > 0) || labelWidth(text) > box.width - 2) return [];
        const faint = emphasisOf(at, spec.selected) === 'dimmed';
        const along = acrossPaper(paper, startOf(box, paper)) + 1;
        return [
          textLine(
            `share ${id} ${row}`,
            text,
            { along: along, middle: under },
            faint ? 'muted' : 'ink',
            paper,
          ),
        ];
      }),
    ];
  });
  return {
    height: Math.ceil(top + plot.height + 2),
    plot,
    shapes: [...key.shapes, ...segments(spec, rectangles), ...texts],
    marks: rectangles.flatMap((bar, row) =>
      bar.map(({ x, width: size }, series) => ({
        row,
        series,
        x: x + size / 2,
        y: lanes.start(row + 1),
      })),
    ),
    boxes: rectangles.flat(),
    lanes: rows.map((_, row) => ({ x: 0, y: lanes.start(row), width, height: step })),
    markAt(x, y) {
      const row = lanes.at(y);
      const part = row < 0 ? -1 : partAt(rectangles[row] as readonly Rectangle[], x);
      return part < 0 ? -1 : row * parts.length + part;
    },
  };
}

/** The parts of all wholes, part by part. */
export function segments(
  { parts, selected }: MixChartSpec,
  rows: readonly (readonly Rectangle[])[],
): Shape[] {
  return parts.flatMap(({ id, role, look = 'full' }, at) =>
    segmentMark(
      id,
      rows.map((bar) => segmentOf(bar[at] as Rectangle)),
      role,
      look,
      emphasisOf(at, selected),
    ),
  );
}

/** The part of a lying bar at an x of the paper, of those that have a width; −1 beside the bar. */
function partAt(bar: readonly Rectangle[], x: number): number {
  return bar.findIndex((box) => box.width > 0 && x >= box.x && x <= box.x + box.width);
}

function segment(from: number, to: number, box: Rectangle, { direction }: Paper): Rectangle {
  const place = linear([0, 1], direction === 'rtl' ? [box.x + box.width, box.x] : [box.x, box.x + box.width]);
  const [a, b] = [place(from), place(to)];
  return { ...box, x: Math.min(a, b), width: Math.abs(b - a) };
}

/** A part's rectangle, less half a seam at each side where that leaves anything of it. */
function segmentOf({ x, y, width, height }: Rectangle): Segment {
  const inset = width > 3 * seam && height > 3 * seam ? seam / 2 : 0;
  const box = { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset };
  const region = boxRegion(box);
  if (width === 0 || height === 0) return { d: '', region };
  const path = pen();
  path.moveTo(box.x, box.y);
  path.lineTo(box.x + box.width, box.y);
  path.lineTo(box.x + box.width, box.y + box.height);
  path.lineTo(box.x, box.y + box.height);
  path.closePath();
  return { d: path.toString(), region };
}

/** The side of a rectangle where reading starts, on the paper. */
function startOf({ x, width }: Rectangle, { direction }: Paper): number {
  return direction === 'rtl' ? x + width : x;
}

export function nameOf({ id, label, role, look }: MixPart): Parameters<typeof legend>[0][number] {
  return { key: id, text: label, role, surface: true, fill: 'ink', ...(look && { look }) };
}

export function captionOf(part: MixPart): ReturnType<typeof nameOf> {
  return { ...nameOf(part), text: part.caption };
}
