import type { Rectangle } from '../plot-frame.js';
import type { PaintRole, PathShape } from '../scene.js';
import { dots, hatch } from './hatch.js';
import { pen } from './polyline.js';
import { boxRegion, type Region } from './region.js';

/**
 * How a surface is told apart where its colour is not seen: full; full with stripes that rise, fall, lie, stand or cross,
 * or with dots; an outline with a hint of colour, alone or with dots.
 */
export const looks = [
  'full',
  'striped',
  'dotted',
  'back-striped',
  'level',
  'upright',
  'crossed',
  'hollow',
  'speckled',
] as const;
export type Look = (typeof looks)[number];

/** The look of the n-th series, n from 1, where colours do not tell it from others: as many as a chart has in a row. */
export function seriesLook(palette: number): Look {
  if (!Number.isInteger(palette) || palette < 1)
    throw new RangeError(`invalid place in the palette: ${palette}`);
  return seriesLooks[(palette - 1) % seriesLooks.length] as Look;
}

const seriesLooks: readonly Look[] = looks.slice(0, 7);

/** Some surfaces of one look. */
export interface Area {
  readonly d: string;
  readonly regions: readonly Region[];
}

/** Between two diagonal stripes along an axis, two straight ones, two that cross others, and two dots: pixels. */
const steps = { diagonal: 5, straight: 4, crossed: 6, dots: 5 } as const;
const dotRadius = 1.1;

/** A rectangle with a look. */
export function filledBox(key: string, box: Rectangle, role: PaintRole, look: Look): PathShape[] {
  const { x, y, width, height } = box;
  // The stroke of an outline keeps within the box.
  const inset = isHollow(look) ? Math.min(0.625, width / 2, height / 2) : 0;
  const d = outline(x + inset, y + inset, width - 2 * inset, height - 2 * inset);
  return filledArea(key, { d, regions: [boxRegion(box)] }, role, look);
}

/** Surfaces with a look; `faint`: as much as is left of them. */
export function filledArea(
  key: string,
  { d, regions }: Area,
  role: PaintRole,
  look: Look,
  faint = 1,
): PathShape[] {
  const shape = { kind: 'path', layer: 'bar' } as const;
  const hollow = isHollow(look);
  const opacity = faint * (hollow ? 0.25 : 1);
  const shapes: PathShape[] = [{ ...shape, key, d, fill: role, ...(opacity < 1 && { opacity }) }];
  const kept = faint < 1 && { opacity: faint };
  if (hollow) {
    shapes.push({ ...shape, key: `${key} outline`, d, stroke: role, strokeWidth: 1.25, ...kept });
  }
  return [...shapes, ...patternMark(key, regions, look, hollow ? role : 'surface', hollow ? faint : 1)];
}

/** The stripes or dots alone; nothing where the look has none, or they find no room. */
export function patternMark(
  key: string,
  regions: readonly Region[],
  look: Look,
  role: PaintRole,
  opacity = 1,
): PathShape[] {
  const dotted = look === 'dotted' || look === 'speckled';
  const d = dotted ? dots(regions, steps.dots, dotRadius) : stripesOf(look, regions);
  if (d === '') return [];
  const shape = { kind: 'path', layer: 'bar', d, ...(opacity < 1 && { opacity }) } as const;
  return [
    dotted
      ? { ...shape, key: `${key} dots`, fill: role }
      : { ...shape, key: `${key} stripes`, stroke: role, strokeWidth: 1.5 },
  ];
}

function isHollow(look: Look): boolean {
  return look === 'hollow' || look === 'speckled';
}

function stripesOf(look: Look, regions: readonly Region[]): string {
  switch (look) {
    case 'striped':
      return hatch(regions, 'rising', steps.diagonal);
    case 'back-striped':
      return hatch(regions, 'falling', steps.diagonal);
    case 'level':
      return hatch(regions, 'level', steps.straight);
    case 'upright':
      return hatch(regions, 'upright', steps.straight);
    case 'crossed':
      return hatch(regions, 'rising', steps.crossed) + hatch(regions, 'falling', steps.crossed);
    default:
      return '';
  }
}

function outline(x: number, y: number, width: number, height: number): string {
  const path = pen();
  path.moveTo(x, y);
  path.lineTo(x + width, y);
  path.lineTo(x + width, y + height);
  path.lineTo(x, y + height);
  path.closePath();
  return path.toString();
}
