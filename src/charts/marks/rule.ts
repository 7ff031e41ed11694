import type { LineName } from '../end-labels.js';
import { crisp } from '../axes/value-axis.js';
import { baselineShift, fitText, type PlotFrame, type Rectangle } from '../plot-frame.js';
import type { Shape } from '../scene.js';
import type { Polyline } from './polyline.js';

/** A value that is drawn across the plot, with its name. */
export interface Rule {
  readonly value: number;
  readonly label: string;
  readonly role: 'target';
}

const inset = 4;

/** The rule's name, to stand beyond its end. */
export function ruleName({ label, role }: Rule, at: number): LineName {
  return { key: `rule ${at}`, text: label, role, fill: role };
}

/**
 * A rule and its label, which stands where the lines leave the most room: above or below the rule, at an end of it
 * rather than between. `taken` are the places of labels already there; the new label's is added. `named`: it has its name beyond its end.
 */
export function ruleMark(
  key: string,
  rule: Rule,
  y: (value: number) => number,
  lines: readonly Polyline[],
  frame: PlotFrame,
  taken: Rectangle[],
  named = false,
): { rule: Shape; label: Shape | null } {
  const { plot, textSize } = frame;
  const place = y(rule.value);
  const drawn: Shape = {
    kind: 'path',
    key: `rule ${key}`,
    layer: 'rule',
    d: `M${plot.x},${crisp(place)}H${plot.x + plot.width}`,
    stroke: rule.role,
    strokeWidth: 1.25,
  };
  if (named) return { rule: drawn, label: null };
  const text = fitText(rule.label, plot.width - 2 * inset, frame.labelWidth);
  if (text === '') return { rule: drawn, label: null };
  const room = roomiest(place, frame.labelWidth(text), lines, frame, taken);
  taken.push(room);
  const label: Shape = {
    kind: 'text',
    key: `rule ${key}`,
    layer: 'label',
    x: room.x,
    y: room.y + room.height / 2 + baselineShift(textSize),
    text,
    anchor: 'left',
    fill: rule.role,
    size: textSize,
    halo: 'surface',
  };
  return { rule: drawn, label };
}

/** The first of the possible places, in the order of preference, that the fewest pixels of lines and labels cross. */
function roomiest(
  place: number,
  width: number,
  lines: readonly Polyline[],
  { plot, textSize, direction, height: paperHeight }: PlotFrame,
  taken: readonly Rectangle[],
): Rectangle {
  const height = Math.ceil(textSize * 1.25);
  const foot = Math.min(paperHeight, plot.y + plot.height);
  const start = plot.x + inset;
  const room = Math.max(0, plot.width - 2 * inset - width);
  // Above the start, above the end, below them, then what lies between.
  const ends = [0, 1].map((share) => (direction === 'rtl' ? 1 - share : share));
  const between = Array.from({ length: 11 }, (_, at) => (at + 1) / 12);
  const tops = [place - 2 - height, place + 3];
  const boxes = [ends, between].flatMap((shares) =>
    tops.flatMap((top) => shares.map((share) => ({ x: start + share * room, y: top, width, height }))),
  );
  const cost = (box: Rectangle): number => {
    const crossed = lines.reduce((sum, line) => sum + crossing(line, box), 0);
    const covered = taken.some((other) => overlap(box, other)) ? width : 0;
    const outside = box.y < 0 || box.y + height > foot ? 10 * width : 0;
    return crossed + covered + outside;
  };
  let best = boxes[0] as Rectangle;
  let least = Infinity;
  for (const box of boxes) {
    const crossed = cost(box);
    if (crossed < least) [best, least] = [box, crossed];
    if (least === 0) break;
  }
  return best;
}

/** How many pixels, across, of a line lie within a box. */
function crossing({ x, y }: Polyline, box: Rectangle): number {
  const right = box.x + box.width;
  const foot = box.y + box.height;
  let crossed = 0;
  for (let at = 0; at < x.length; at++) {
    const next = Math.min(at + 1, x.length - 1);
    const [x0, x1] = [x[at] as number, x[next] as number];
    const from = Math.max(box.x, Math.min(x0, x1));
    const to = Math.min(right, Math.max(x0, x1));
    if (from > to) continue;
    const slope = x1 === x0 ? 0 : ((y[next] as number) - (y[at] as number)) / (x1 - x0);
    const y0 = x1 === x0 ? (y[at] as number) : (y[at] as number) + (from - x0) * slope;
    const y1 = x1 === x0 ? (y[next] as number) : y0 + (to - from) * slope;
    if (Math.max(y0, y1) >= box.y && Math.min(y0, y1) <= foot) crossed += Math.max(1, to - from);
  }
  return crossed;
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
