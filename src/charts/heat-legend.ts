import type { HeatClasses } from './heat-classes.js';
import { hatched, heatCell, type HeatCell, type HeatLook } from './heat-cells.js';
import type { HeatmapSpec } from './heatmap-spec.js';
import { glyphMark } from './marks/glyph.js';
import { acrossPaper, fitText, type Paper, type Rectangle } from './plot-frame.js';
import type { Shape } from './scene.js';
import { textLine } from './text-line.js';

const swatchHeight = 12;
const leastSwatch = 30;
const mostSwatch = 64;
const gap = 6;
const entryGap = 18;

/** What is in the picture beside shades. */
export interface LegendEntries {
  readonly high: boolean;
  readonly low: boolean;
  readonly light: boolean;
  readonly absent: boolean;
}

/**
 * The scale under the grid: what the shades stand for, a box a class with a value at each edge; then the shapes that are
 * in the picture and their names. `top`: where it begins.
 */
export function heatLegend(
  spec: HeatmapSpec,
  classes: HeatClasses,
  look: HeatLook,
  entries: LegendEntries,
  paper: Paper,
  top: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const { textSize } = paper;
  const line = Math.ceil(textSize * 1.6);
  const title = textLine(
    'scale title',
    fitText(spec.legend.title, paper.width, paper.labelWidth),
    { along: 0, middle: top + line / 2 },
    'muted',
    paper,
  );
  const scale = classes.edges.length > 1 ? scaleShapes(spec, classes, look, paper, top + line) : null;
  const listed = list(spec, entries, paper, top + line + (scale?.height ?? 0));
  return {
    shapes: [...(scale ? [title, ...scale.shapes] : []), ...listed.shapes],
    height: line + (scale?.height ?? 0) + listed.height,
  };
}

function scaleShapes(
  spec: HeatmapSpec,
  classes: HeatClasses,
  look: HeatLook,
  paper: Paper,
  top: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const { edges, opacities, beyond } = classes;
  const { textSize, labelWidth, width } = paper;
  const last = edges.length - 1;
  const labels = edges.map((edge, at) => {
    const text = spec.formatValue(edge);
    if (at === 0 && beyond.below) return `<\u00a0${text}`;
    return at === last && beyond.above ? `>\u00a0${text}` : text;
  });
  const widths = labels.map((label) => labelWidth(label));
  const first = (widths[0] as number) / 2;
  const end = (widths[last] as number) / 2;
  const wanted = Math.max(leastSwatch, Math.max(...widths) + gap);
  const box = Math.min(mostSwatch, wanted, Math.max(4, (width - first - end) / last));
  // Where labels would touch, every second is left out; the ends stay.
  const stride = Math.max(1, Math.ceil((Math.max(...widths) + gap / 2) / box));
  const shapes: Shape[] = opacities.flatMap((_, at) => {
    const [a, b] = [acrossPaper(paper, first + at * box), acrossPaper(paper, first + (at + 1) * box)];
    const rectangle = { x: Math.min(a, b), y: top, width: box - 1, height: swatchHeight };
    const cell: HeatCell = { box: rectangle, at, light: false };
    return heatCell(`scale ${at}`, cell, classes, look);
  });
  edges.forEach((_, at) => {
    if (at !== last && (at % stride !== 0 || (last - at < stride && at !== 0))) return;
    shapes.push({
      ...textLine(
        `edge ${at}`,
        labels[at] as string,
        { along: first + at * box, middle: top + swatchHeight + textSize * 0.8 },
        'muted',
        paper,
      ),
      anchor: 'middle' as const,
    });
  });
  return { shapes, height: swatchHeight + Math.ceil(textSize * 1.8) };
}

/** Shapes with their names, in as many lines as they need. */
function list(
  { legend, patterned }: HeatmapSpec,
  entries: LegendEntries,
  paper: Paper,
  top: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const { width, textSize, labelWidth } = paper;
  const line = Math.ceil(textSize * 1.6);
  const shapes: Shape[] = [];
  let along = 0;
  let row = 0;
  for (const name of ['high', 'low', 'light', 'absent'] as const) {
    if (!entries[name]) continue;
    const text = fitText(legend[name], width - swatchHeight - gap, labelWidth);
    const size = swatchHeight + gap + labelWidth(text);
    if (along > 0 && along + size > width) {
      along = 0;
      row++;
    }
    const middle = top + (row + 0.5) * line;
    const [a, b] = [acrossPaper(paper, along), acrossPaper(paper, along + swatchHeight)];
    const box = {
      x: Math.min(a, b),
      y: middle - swatchHeight / 2,
      width: swatchHeight,
      height: swatchHeight,
    };
    shapes.push(
      ...swatch(name, box, patterned === true),
      textLine(`entry ${name}`, text, { along: along + swatchHeight + gap, middle }, 'ink', paper),
    );
    along += size + entryGap;
  }
  return { shapes, height: along === 0 ? 0 : (row + 1) * line };
}

function swatch(name: keyof LegendEntries, box: Rectangle, patterned: boolean): readonly Shape[] {
  if (name === 'absent') return hatched('swatch absent', [box]);
  if (name === 'light') {
    const side = box.width - 2;
    const d = `M${box.x + 1},${box.y + 1}h${side}v${side}h${-side}Z`;
    const outline = { kind: 'path', key: 'swatch light', layer: 'label', d } as const;
    return patterned
      ? [{ ...outline, stroke: 'axis', strokeWidth: 1, dash: [2, 2] }]
      : [{ ...outline, stroke: 'series-1', strokeWidth: 2 }];
  }
  return [glyphMark(`swatch ${name}`, name === 'high' ? 'up' : 'down', box, { role: 'ink', hollow: false })];
}
