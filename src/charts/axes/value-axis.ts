import { baselineShift, type PlotFrame } from '../plot-frame.js';
import type { Shape } from '../scene.js';
import { valueDomain, type Domain, type DomainSpec } from './value-domain.js';

/** A value axis before it has a place: its ends, and its ticks with their labels, ascending. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** Pixels between two ticks, at least. */
const leastDistance = 36;
/** More ticks than these tell nothing more. */
const mostIntervals = 5;
const labelGap = 8;

/** Chooses ticks: few, and so far apart that the formatter gives no two of them the same label. */
export function valueAxis(
  spec: Omit<DomainSpec, 'most'>,
  height: number,
  formatValue: (value: number) => string,
): ValueAxis {
  let most = Math.min(mostIntervals, Math.max(2, Math.floor(height / leastDistance)));
  for (; ; most--) {
    const domain = valueDomain({ ...spec, most });
    const ticks = domain.ticks.map((value) => ({ value, label: formatValue(value) }));
    const distinct = ticks.filter(({ label }, at) => label !== ticks[at - 1]?.label);
    if (most === 2 || distinct.length === ticks.length) return { ...ends(domain), ticks: distinct };
  }
}

function ends({ low, high }: Domain): { low: number; high: number } {
  return { low, high };
}

/** The room that the labels need beside the plot, in pixels. */
export function valueAxisWidth(axis: ValueAxis, labelWidth: (text: string) => number): number {
  if (axis.ticks.length === 0) return 0;
  return Math.ceil(Math.max(...axis.ticks.map(({ label }) => labelWidth(label)))) + labelGap;
}

/**
 * A line of grid at each tick and at the plot's foot, and the tick's label before the line's start. Only zero has a
 * line of the axis: where the foot is another value, heights do not compare, and the foot recedes.
 */
export function drawValueAxis(axis: ValueAxis, y: (value: number) => number, frame: PlotFrame): Shape[] {
  const { plot, direction, textSize } = frame;
  const rtl = direction === 'rtl';
  const right = plot.x + plot.width;
  const grid: Shape[] = [];
  if (axis.ticks[0]?.value !== axis.low) {
    const d = `M${plot.x},${crisp(plot.y + plot.height)}H${right}`;
    grid.push({ kind: 'path', key: 'foot', layer: 'grid', d, stroke: 'grid' });
  }
  const labels: Shape[] = [];
  for (const { value, label } of axis.ticks) {
    const line = crisp(y(value));
    grid.push({
      kind: 'path',
      key: `value ${value}`,
      layer: value === 0 ? 'axis' : 'grid',
      d: `M${plot.x},${line}H${right}`,
      stroke: value === 0 ? 'axis' : 'grid',
    });
    labels.push({
      kind: 'text',
      key: `value ${value}`,
      layer: 'tick',
      x: rtl ? right + labelGap : plot.x - labelGap,
      y: line + baselineShift(textSize),
      text: label,
      anchor: rtl ? 'left' : 'right',
      fill: 'muted',
      size: textSize,
    });
  }
  return [...grid, ...labels];
}

/** The middle of a row of pixels, where a hairline fills one row and not two by half. */
export function crisp(place: number): number {
  return Math.floor(place) + 0.5;
}
