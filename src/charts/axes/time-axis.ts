import { acrossPaper, type PlotFrame } from '../plot-frame.js';
import type { Shape } from '../scene.js';
import { crisp } from './value-axis.js';

/** An instant (epoch milliseconds) that is named on the axis. */
export interface TimeTick {
  readonly at: number;
  readonly label: string;
}

/** What the time axis is of. */
export interface TimeAxisSpec {
  /** First and last instant on the axis; the same where there is only one. */
  readonly from: number;
  readonly to: number;
  /** Round instants between the two, both inclusive, no more than `most`, with what to call them. */
  timeTicks(from: number, to: number, most: number): readonly TimeTick[];
  x(instant: number): number;
}

/** Pixels between two labels, at least. */
const labelGap = 12;
const tickLength = 4;
/** More names than these crowd even a wide chart; twelve name the months of a year. */
const mostTicks = 12;

/** The height that the axis needs under the plot. */
export function timeAxisHeight(textSize: number): number {
  return tickLength + 4 + Math.ceil(textSize * 1.25);
}

/** A tick and where its label lies, counted from where reading starts. */
interface PlacedTick extends TimeTick {
  readonly start: number;
  readonly end: number;
}

/**
 * Ticks under the plot. It asks for fewer until no label touches the next, so that what stays is evenly spaced; labels
 * at the paper's edges move inward. Where even one tick's worth of asking gives too many, those that do not fit are
 * left out.
 */
export function drawTimeAxis(spec: TimeAxisSpec, frame: PlotFrame): Shape[] {
  const { plot, textSize } = frame;
  const foot = plot.y + plot.height;
  const shapes: Shape[] = [];
  for (const { at, label, start, end } of placeTicks(spec, frame)) {
    const line = crisp(spec.x(at));
    shapes.push(
      {
        kind: 'path',
        key: `time ${at}`,
        layer: 'axis',
        d: `M${line},${crisp(foot)}V${crisp(foot) + tickLength}`,
        stroke: 'axis',
      },
      {
        kind: 'text',
        key: `time ${at}`,
        layer: 'tick',
        x: acrossPaper(frame, (start + end) / 2),
        y: foot + timeAxisHeight(textSize) - Math.ceil(textSize * 0.25),
        text: label,
        anchor: 'middle',
        fill: 'muted',
        size: textSize,
      },
    );
  }
  return shapes;
}

function placeTicks({ from, to, x, timeTicks }: TimeAxisSpec, frame: PlotFrame): PlacedTick[] {
  const place = (tick: TimeTick): PlacedTick => {
    const half = frame.labelWidth(tick.label) / 2;
    const middle = Math.max(half, Math.min(frame.width - half, acrossPaper(frame, x(tick.at))));
    return { ...tick, start: middle - half, end: middle + half };
  };
  let most = Math.max(1, Math.min(mostTicks, Math.floor(frame.plot.width / (frame.textSize * 3.5))));
  for (;;) {
    const ticks = timeTicks(from, to, most).filter(({ at }) => at >= from && at <= to);
    const placed = ticks.map(place).sort((a, b) => a.at - b.at);
    const fitting: PlacedTick[] = [];
    for (const tick of placed) {
      const free = (fitting.at(-1)?.end ?? -Infinity) + labelGap;
      if (tick.start >= free && tick.end - tick.start <= frame.width) fitting.push(tick);
    }
    if (fitting.length === placed.length || most === 1) return fitting;
    most = Math.max(1, Math.floor(most / 1.5));
  }
}
