import { crisp } from './axes/value-axis.js';
import { layOutFunnel, valueGap, type FunnelLayout } from './funnel-layout.js';
import { checkFunnel, type FunnelLane, type FunnelSpec } from './funnel-spec.js';
import { marksDrawing } from './laid-marks.js';
import { legend } from './legend.js';
import { barMark, dimmed, notchMark, type Bar, type BarLook, type Project } from './marks/bar.js';
import { patternMark } from './marks/look.js';
import { boxRegion } from './marks/region.js';
import type { MarksDrawing } from './marks-drawing.js';
import { acrossPaper, fitText, type Paper, type Rectangle } from './plot-frame.js';
import { roveAlong } from './rove-along.js';
import type { PaintRole, Shape, TextShape } from './scene.js';
import { textLine } from './text-line.js';

/** A lane with its place on the paper. */
interface PlacedLane extends Bar {
  readonly lane: FunnelLane;
  readonly row: number;
  readonly top: number;
  readonly bottom: number;
  readonly name: readonly string[];
}

const roles: Readonly<Record<FunnelLane['kind'], PaintRole>> = {
  step: 'series-1',
  exit: 'previous',
  unknown: 'previous',
};

/**
 * Counts of steps as bars from one zero line, between them those who left, thinner, and hollow where nobody knows: bars
 * rather than the sloping sides of a funnel, whose surfaces say nothing. Throws for a value that no bar can show.
 */
export function funnelChart(given: FunnelSpec): MarksDrawing {
  checkFunnel(given);
  const { direction, textSize = 12, lanes } = given;
  const width = Math.max(0, given.width);
  const labelWidth = (text: string): number => given.labelWidth(text);
  const paper: Paper = { width, height: 0, direction, textSize, labelWidth };
  const layout = layOutFunnel(given, paper);
  const key = legend(
    given.previousLabel === undefined
      ? []
      : [{ key: 'previous', text: given.previousLabel, role: 'ink', fill: 'muted' }],
    paper,
  );
  const headerLine = Math.ceil(textSize * 1.5);
  const top = key.height + layout.headerLines * headerLine;
  const placed = placeLanes(given, layout, top);
  const height = Math.ceil((placed.at(-1)?.bottom ?? top) + 2);
  const project: Project = (along, across) => ({ x: acrossPaper(paper, along), y: across });
  const zero = crisp(acrossPaper(paper, layout.scale(0)));
  const [first] = placed;
  // Where names are over their bars, a line through all of them would run into their letters.
  const zeroLine =
    layout.names === 'before' && first
      ? `M${zero},${first.from - 3}V${(placed.at(-1) as PlacedLane).to + 3}`
      : placed.map(({ from, to }) => `M${zero},${from - 2}V${to + 2}`).join('');
  const shapes: Shape[] = [
    ...key.shapes,
    ...headerShapes(given, layout, key.height, headerLine),
    ...barShapes(given, placed, layout, project),
    { kind: 'path', key: 'zero', layer: 'axis', d: zeroLine, stroke: 'axis' },
    ...placed.flatMap((one) => laneTexts(one, layout)),
  ];
  const box = ({ base, end, from, to }: Bar): Rectangle => {
    const [a, b] = [acrossPaper(paper, base), acrossPaper(paper, end)];
    return { x: Math.min(a, b), y: from, width: Math.abs(b - a), height: to - from };
  };
  return marksDrawing(
    {
      height,
      plot: { x: 0, y: top, width, height: Math.max(0, height - top) },
      shapes,
      marks: placed.map(({ row, end, bottom }) => ({
        row,
        series: 0,
        x: acrossPaper(paper, end),
        // A tip stands under the lane, so that it hides neither it nor what was read before.
        y: bottom,
      })),
      boxes: placed.map(box),
      lanes: placed.map((one) => ({ x: 0, y: one.top, width, height: one.bottom - one.top })),
      markAt: (_x, y) => placed.findIndex((one) => y >= one.top && y < one.bottom),
    },
    width,
    (mark, pressed) => roveAlong(mark, pressed, lanes.length, direction),
  );
}

function placeLanes(
  { lanes, selected, density = 1 }: FunnelSpec,
  layout: FunnelLayout,
  start: number,
): PlacedLane[] {
  const { paper, scale } = layout;
  const { textSize } = paper;
  let y = start;
  return lanes.map((lane, row): PlacedLane => {
    const thickness = layout.thickness(lane);
    const isStep = lane.kind === 'step';
    // A step stands clear of the ways out of the one before it.
    const above = isStep && row > 0 ? Math.round(textSize * 0.6 * density) : 0;
    const name = layout.nameLines(lane);
    const over = layout.nameOver(name.length);
    const air = Math.round(textSize * (over > 0 ? 0.7 : isStep ? 0.8 : 1.2) * density);
    const beside = over > 0 || name.length < 2 ? 0 : name.length * layout.nameLine + 2;
    // No lower than what a finger can hit.
    const height = Math.max(24, over + thickness + air, beside);
    const top = y + above;
    y = top + height;
    const from = top + over + (height - over - thickness) / 2;
    const base = scale(0);
    const emphasis: BarLook['emphasis'] = !selected?.size
      ? 'plain'
      : selected.has(row)
        ? 'selected'
        : 'dimmed';
    return {
      ...{ lane, row, name, top, bottom: y, from, to: from + thickness, emphasis },
      base,
      end: lane.value > 0 ? scale(lane.value) : base,
      light: lane.kind === 'unknown',
    };
  });
}

function barShapes(
  { patterned }: FunnelSpec,
  placed: readonly PlacedLane[],
  { scale, paper }: FunnelLayout,
  project: Project,
): Shape[] {
  const drawn = placed.filter(({ base, end }) => end > base);
  const shapes: Shape[] = [];
  for (const kind of ['step', 'exit', 'unknown'] as const) {
    const bars = drawn.filter(({ lane }) => lane.kind === kind);
    shapes.push(...barMark(`bars ${kind}`, bars, roles[kind], project));
    if (kind !== 'exit' || !patterned) continue;
    const regions = bars.map(({ base, end, from, to }) => {
      const [a, b] = [acrossPaper(paper, base), acrossPaper(paper, end)];
      return boxRegion({ x: Math.min(a, b), y: from, width: Math.abs(b - a), height: to - from });
    });
    shapes.push(...patternMark('bars exit', regions, 'striped', 'surface'));
  }
  for (const faint of [true, false]) {
    const notches = placed.flatMap(({ lane: { previous = NaN }, from, to, emphasis }) =>
      Number.isNaN(previous) || (emphasis === 'dimmed') !== faint
        ? []
        : [{ at: scale(previous), from: from - 3, to: to + 3 }],
    );
    shapes.push(
      ...notchMark(faint ? 'previous faint' : 'previous', notches, 'ink', project, faint ? dimmed : 1),
    );
  }
  return shapes;
}

/** The names of the columns, at their ends. */
function headerShapes(
  { headers }: FunnelSpec,
  { paper, stepEnd, allEnd, headerLines }: FunnelLayout,
  top: number,
  line: number,
): TextShape[] {
  if (headerLines === 0) return [];
  const { labelWidth } = paper;
  const at = (key: string, text: string, end: number, row: number): TextShape =>
    textLine(
      `header ${key}`,
      fitText(text, end, labelWidth),
      { along: end, middle: top + (row + 0.5) * line },
      'muted',
      paper,
      true,
    );
  return [at('step', headers.ofStep, stepEnd, 0), at('all', headers.ofAll, allEnd, headerLines - 1)];
}

function laneTexts(
  { lane, row, name, top, from, to, end, emphasis }: PlacedLane,
  { paper, names, indent, stepEnd, allEnd, nameLine, nameOver, scale }: FunnelLayout,
): TextShape[] {
  const { labelWidth, width } = paper;
  const isStep = lane.kind === 'step';
  const fill = emphasis === 'dimmed' || !isStep ? 'muted' : 'ink';
  const middle = (from + to) / 2;
  const nameMiddle = names === 'over' ? top + nameOver(name.length) * 0.55 : middle;
  const nameTop = nameMiddle - ((name.length - 1) / 2) * nameLine;
  // Beside the last line of a name over its bar, next to the value that they are shares of.
  const line = names === 'over' ? nameTop + Math.max(0, name.length - 1) * nameLine : middle;
  const along = isStep ? 0 : indent;
  // A notch behind the bar's end would be under the letters.
  const notch = lane.previous === undefined || Number.isNaN(lane.previous) ? -1 : scale(lane.previous);
  const length = labelWidth(lane.text) + valueGap;
  const reach = notch > end - 4 && notch < end + length + 4 ? Math.max(end, notch + 2) : end;
  const room = (names === 'over' ? width : stepEnd) - reach - valueGap;
  const text = (key: string, shown: string, place: number, y: number, ends: boolean): TextShape[] =>
    shown === ''
      ? []
      : [
          {
            ...textLine(`${key} ${row}`, shown, { along: place, middle: y }, fill, paper, ends),
            halo: 'surface',
          },
        ];
  return [
    ...name.flatMap((part, at) =>
      text(at === 0 ? 'name' : `name ${at}`, part, along, nameTop + at * nameLine, false).map((one) =>
        isStep ? { ...one, bold: true as const } : one,
      ),
    ),
    ...text('value', fitText(lane.text, Math.max(0, room), labelWidth), reach + valueGap, middle, false),
    ...text('of step', lane.ofStep, stepEnd, line, true),
    ...text('of all', lane.ofAll, allEnd, line, true),
  ];
}
