import { fitText, type PlotFrame } from '../plot-frame.js';
import type { Shape } from '../scene.js';

/** A stretch of the plot, in pixels of the paper from left to right, in which something happened. */
export interface EventStretch {
  readonly left: number;
  readonly right: number;
  readonly label: string;
}

const inset = 3;
const leastWidth = 2;

/**
 * Veils with a bar along their top, behind everything, and the name of each as far as there is room until the next: the
 * bar tells a veil from the selection without colour.
 */
export function eventMarks(
  events: readonly EventStretch[],
  { plot, textSize, labelWidth }: PlotFrame,
): { readonly veils: readonly Shape[]; readonly labels: readonly Shape[] } {
  const end = plot.x + plot.width;
  const drawn = events.map(({ left, right, label }) => {
    const width = Math.max(leastWidth, right - left);
    return { left: Math.max(plot.x, Math.min(left, end - width)), width, label };
  });
  const veils = drawn.flatMap(({ left, width }, at): Shape[] => [
    {
      kind: 'path',
      key: `event ${at}`,
      layer: 'band',
      d: `M${left},${plot.y}h${width}v${plot.height}h${-width}Z`,
      fill: 'axis',
      opacity: 0.14,
    },
    {
      kind: 'path',
      key: `event bar ${at}`,
      layer: 'band',
      d: `M${left},${plot.y}h${width}v3h${-width}Z`,
      fill: 'axis',
    },
  ]);
  const labels = drawn.flatMap(({ left, label }, at): Shape[] => {
    const next = Math.min(end, ...drawn.filter((other) => other.left > left).map((other) => other.left));
    const taken = drawn.slice(0, at).some((other) => other.left === left);
    const text = taken ? '' : fitText(label, next - left - 2 * inset, labelWidth);
    if (text === '') return [];
    return [
      {
        kind: 'text',
        key: `event ${at}`,
        layer: 'label',
        x: left + inset,
        y: plot.y + 4 + textSize,
        text,
        anchor: 'left',
        fill: 'muted',
        size: textSize,
        halo: 'surface',
      },
    ];
  });
  return { veils, labels };
}
