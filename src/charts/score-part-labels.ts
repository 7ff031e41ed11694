import { filledBox } from './marks/look.js';
import { acrossPaper, baselineShift, fitText, type Rectangle } from './plot-frame.js';
import type { Shape } from './scene.js';
import type { ScoreChartSpec } from './score-chart.js';

/** Names of parts that have found their places. */
export interface PartLabels {
  readonly shapes: readonly Shape[];
  readonly foot: number;
  /** The part whose name is at a point; −1 for none. */
  at(x: number, y: number): number;
}

const swatchGap = 5;
const labelGap = 12;

/**
 * Each part's name with a swatch of its look over its number, as near to its piece of the bar as neighbours allow; a
 * line each where they have no room beside each other.
 */
export function scorePartLabels(spec: ScoreChartSpec, boxes: readonly Rectangle[], top: number): PartLabels {
  const { width, parts, labelWidth } = spec;
  const swatch = swatchOf(spec);
  const widths = parts.map(({ label, text }) =>
    Math.max(swatch + swatchGap + labelWidth(label), labelWidth(text)),
  );
  const needed = widths.reduce((sum, one) => sum + one, 0) + labelGap * Math.max(0, parts.length - 1);
  return needed <= width ? beside(spec, boxes, widths, top) : stacked(spec, top);
}

function swatchOf({ textSize }: ScoreChartSpec): number {
  return Math.round(textSize * 0.8);
}

function beside(
  spec: ScoreChartSpec,
  boxes: readonly Rectangle[],
  widths: readonly number[],
  top: number,
): PartLabels {
  const { width, parts, textSize } = spec;
  // Each would stand in the middle of its piece; from the end backwards none may pass the next, then none the one before.
  const starts = boxes.map((box, at) => {
    const middle = acrossPaper(spec, box.x + box.width / 2);
    return middle - (widths[at] as number) / 2;
  });
  let free = width;
  for (let at = parts.length - 1; at >= 0; at--) {
    starts[at] = Math.min(starts[at] as number, free - (widths[at] as number));
    free = (starts[at] as number) - labelGap;
  }
  free = 0;
  parts.forEach((_, at) => {
    starts[at] = Math.max(starts[at] as number, free);
    free = starts[at] + (widths[at] as number) + labelGap;
  });
  const line = textSize * 1.35;
  const shapes = parts.flatMap(({ text }, at): Shape[] => {
    const start = starts[at] as number;
    return [
      ...nameShapes(spec, at, start, top, width),
      {
        kind: 'text',
        key: `text ${at}`,
        layer: 'label',
        x: acrossPaper(spec, start),
        y: top + line * 1.5 + baselineShift(textSize),
        text,
        anchor: spec.direction === 'rtl' ? 'right' : 'left',
        fill: 'ink',
        size: textSize,
      },
    ];
  });
  const foot = top + 2 * line;
  return {
    shapes,
    foot,
    at: (x, y) => {
      const along = acrossPaper(spec, x);
      if (y < top || y > foot) return -1;
      return starts.findIndex((start, at) => along >= start && along <= start + (widths[at] as number));
    },
  };
}

function stacked(spec: ScoreChartSpec, top: number): PartLabels {
  const { width, parts, textSize, labelWidth, direction } = spec;
  const line = textSize * 1.5;
  const shapes = parts.flatMap(({ text }, at): Shape[] => {
    const y = top + at * line;
    return [
      ...nameShapes(spec, at, 0, y, width - labelWidth(text) - labelGap),
      {
        kind: 'text',
        key: `text ${at}`,
        layer: 'label',
        x: acrossPaper(spec, width),
        y: y + line / 2 + baselineShift(textSize),
        text,
        anchor: direction === 'rtl' ? 'left' : 'right',
        fill: 'ink',
        size: textSize,
      },
    ];
  });
  const foot = top + parts.length * line;
  return {
    shapes,
    foot,
    at: (_, y) => (y < top || y >= foot ? -1 : Math.floor((y - top) / line)),
  };
}

function nameShapes(spec: ScoreChartSpec, at: number, start: number, top: number, room: number): Shape[] {
  const { parts, textSize, labelWidth, direction } = spec;
  const { label, role, look } = parts[at] as ScoreChartSpec['parts'][number];
  const swatch = swatchOf(spec);
  const middle = top + textSize * 0.75;
  const x = acrossPaper(spec, direction === 'rtl' ? start + swatch : start);
  const box = { x, y: Math.round(middle - swatch / 2), width: swatch, height: swatch };
  return [
    ...filledBox(`swatch ${at}`, box, role, look),
    {
      kind: 'text',
      key: `name ${at}`,
      layer: 'label',
      x: acrossPaper(spec, start + swatch + swatchGap),
      y: middle + baselineShift(textSize),
      text: fitText(label, Math.max(0, room - swatch - swatchGap), labelWidth),
      anchor: direction === 'rtl' ? 'right' : 'left',
      fill: 'muted',
      size: textSize,
    },
  ];
}
