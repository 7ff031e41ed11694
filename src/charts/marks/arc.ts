import { arc } from 'd3';
import type { Point } from './point.js';
import { pen, type Pen } from './polyline.js';

/** A part of a ring. Angles are in radians, clockwise from straight up; radii and places in pixels. */
export interface Arc {
  readonly centre: Point;
  readonly inner: number;
  readonly outer: number;
  readonly from: number;
  readonly to: number;
  /** Rounding of its corners; at half the ring's width the ends are round. 0 where absent. */
  readonly corner?: number;
}

/**
 * The outline of a part of a ring; a whole turn or more is the whole ring, without a seam. Empty where it has no length
 * or no width: whoever has to show a value at its very beginning draws a stroke across the ring.
 */
export function arcPath({ centre, inner, outer, from, to, corner = 0 }: Arc): string {
  if (from === to || !(outer > inner)) return '';
  const path = pen();
  arc<null>()
    .innerRadius(inner)
    .outerRadius(outer)
    .startAngle(from)
    .endAngle(to)
    .cornerRadius(corner)
    .context(shifted(path, centre) as unknown as CanvasRenderingContext2D)(null);
  return path.toString();
}

/** A line along a circle, from one angle to another the shorter or longer way, as they are given. */
export function arcLine(centre: Point, radius: number, from: number, to: number): string {
  const path = pen();
  const start = onCircle(centre, radius, from);
  path.moveTo(start.x, start.y);
  path.arc(centre.x, centre.y, radius, from - quarter, to - quarter, to < from);
  return path.toString();
}

/** A line from one circle to another at an angle. */
export function acrossRing(centre: Point, inner: number, outer: number, angle: number): string {
  const path = pen();
  const start = onCircle(centre, inner, angle);
  const end = onCircle(centre, outer, angle);
  path.moveTo(start.x, start.y);
  path.lineTo(end.x, end.y);
  return path.toString();
}

/** The point of a circle at an angle. */
export function onCircle(centre: Point, radius: number, angle: number): Point {
  return { x: centre.x + radius * Math.sin(angle), y: centre.y - radius * Math.cos(angle) };
}

/** Where a point lies seen from a centre; the angle is from −π to π. */
export function seenFrom(
  centre: Point,
  { x, y }: Point,
): { readonly radius: number; readonly angle: number } {
  const [dx, dy] = [x - centre.x, y - centre.y];
  return { radius: Math.hypot(dx, dy), angle: Math.atan2(dx, -dy) };
}

const quarter = Math.PI / 2;

/** D3 draws about the origin. */
function shifted(path: Pen, { x: dx, y: dy }: Point): Pen {
  return {
    moveTo: (x, y) => path.moveTo(x + dx, y + dy),
    lineTo: (x, y) => path.lineTo(x + dx, y + dy),
    arc: (x, y, radius, start, end, counterclockwise) =>
      path.arc(x + dx, y + dy, radius, start, end, counterclockwise),
    closePath: () => path.closePath(),
    toString: () => path.toString(),
  };
}
