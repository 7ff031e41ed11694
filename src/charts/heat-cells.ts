import type { HeatClasses } from './heat-classes.js';
import { hatch } from './marks/hatch.js';
import { boxRegion } from './marks/region.js';
import type { Rectangle } from './plot-frame.js';
import type { PathShape } from './scene.js';
import { round } from './round.js';

/** A cell with a value. */
export interface HeatCell {
  readonly box: Rectangle;
  /** Its class. */
  readonly at: number;
  /** Whether it is of few contacts. */
  readonly light: boolean;
}

/** How a cell tells its class. `bar`: by a bar at its foot, under a text; `square`: by a square in its middle. */
export interface HeatLook {
  readonly sized: 'none' | 'bar' | 'square';
  readonly direction: 'ltr' | 'rtl';
}

/** The frame of a cell of few contacts. */
const frameWidth = 2;
/** How thickly the frame of the palest class is laid on, at least; those of the others in proportion above it. */
const leastFrame = 0.4;
const barHeight = 4;

/** Cells of one class as few paths, whatever their number. */
export function heatCells(
  key: string,
  cells: readonly HeatCell[],
  { opacities }: HeatClasses,
  { sized, direction }: HeatLook,
): PathShape[] {
  const [first] = cells;
  if (first === undefined) return [];
  const shape = { kind: 'path', layer: 'bar' } as const;
  if (sized !== 'none') {
    const share = (first.at + 1) / opacities.length;
    const d = cells.map(({ box }) => rectangle(sizedBox(box, share, sized, direction))).join('');
    const outline = (light: boolean): string =>
      cells
        .filter((one) => one.light === light)
        .map(({ box }) => rectangle(inset(box, 0.5)))
        .join('');
    const framed = { ...shape, stroke: 'axis', strokeWidth: 1 } as const;
    return [
      ...(outline(false) === '' ? [] : [{ ...framed, key: `${key} outline`, d: outline(false) }]),
      ...(outline(true) === ''
        ? []
        : [{ ...framed, key: `${key} light outline`, d: outline(true), dash: [2, 2] }]),
      { ...shape, key, d, fill: 'series-1' },
    ];
  }
  const opacity = opacities[first.at] as number;
  const painted = (name: string, d: string, thick: number): PathShape[] =>
    d === '' ? [] : [{ ...shape, key: name, d, fill: 'series-1', ...(thick < 1 && { opacity: thick }) }];
  const full = cells.filter(({ light }) => !light).map(({ box }) => rectangle(box));
  const framed = cells.filter(({ light }) => light).map(({ box }) => frame(box));
  return [
    ...painted(key, full.join(''), opacity),
    // So thin a line in the palest shade would not be seen.
    ...painted(`${key} light`, framed.join(''), leastFrame + (1 - leastFrame) * opacity),
  ];
}

/** One cell. */
export function heatCell(key: string, cell: HeatCell, classes: HeatClasses, look: HeatLook): PathShape[] {
  return heatCells(key, [cell], classes, look);
}

/** Cells without a value: hatched, so that none is taken for nought. */
export function hatched(key: string, boxes: readonly Rectangle[]): PathShape[] {
  const d = hatch(boxes.map(boxRegion), 'rising', 5);
  return d === ''
    ? []
    : [{ kind: 'path', key, layer: 'bar', d, stroke: 'axis', strokeWidth: 1, opacity: 0.6 }];
}

function sizedBox(
  box: Rectangle,
  share: number,
  sized: 'bar' | 'square',
  direction: 'ltr' | 'rtl',
): Rectangle {
  const room = inset(box, 2);
  if (sized === 'square') {
    const size = Math.min(room.width, room.height) * share;
    return {
      x: room.x + (room.width - size) / 2,
      y: room.y + (room.height - size) / 2,
      width: size,
      height: size,
    };
  }
  const width = room.width * share;
  const x = direction === 'rtl' ? room.x + room.width - width : room.x;
  return { x, y: room.y + room.height - barHeight, width, height: barHeight };
}

function inset({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return {
    x: x + by,
    y: y + by,
    width: Math.max(0, width - 2 * by),
    height: Math.max(0, height - 2 * by),
  };
}

/** A rectangle less its inside, which runs the other way round. */
function frame(box: Rectangle): string {
  const { x, y, width, height } = inset(box, Math.min(frameWidth, box.width / 4, box.height / 4));
  return `${rectangle(box)}M${round(x)},${round(y)}v${round(height)}h${round(width)}v${round(-height)}Z`;
}

function rectangle({ x, y, width, height }: Rectangle): string {
  return `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;
}
