import type { Rectangle } from '../plot-frame.js';
import { onCircle, seenFrom, type Arc } from './arc.js';
import type { Point } from './point.js';

/** A surface that a pattern is cut to. */
export interface Region {
  /** What it lies within. */
  readonly box: Rectangle;
  holds(point: Point): boolean;
  /** Where a line may enter or leave it, in steps of `along` from `start`, in any order. */
  crossings(start: Point, along: Point): readonly number[];
}

export function boxRegion(box: Rectangle): Region {
  const [right, foot] = [box.x + box.width, box.y + box.height];
  return {
    box,
    holds: ({ x, y }) => x >= box.x && x <= right && y >= box.y && y <= foot,
    crossings: (start, along) => [
      ...(along.x === 0 ? [] : [box.x, right].map((x) => (x - start.x) / along.x)),
      ...(along.y === 0 ? [] : [box.y, foot].map((y) => (y - start.y) / along.y)),
    ],
  };
}

/** A part of a ring, either way round. */
export function ringRegion({ centre, inner, outer, from, to }: Arc): Region {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const turn = 2 * Math.PI;
  return {
    box: { x: centre.x - outer, y: centre.y - outer, width: 2 * outer, height: 2 * outer },
    holds(point) {
      const { radius, angle } = seenFrom(centre, point);
      const after = (((angle - first) % turn) + turn) % turn;
      return radius >= inner && radius <= outer && after <= last - first;
    },
    crossings: (start, along) => [
      ...[inner, outer].flatMap((radius) => circleCrossings(centre, radius, start, along)),
      ...[from, to].flatMap((angle) => rayCrossing(centre, angle, start, along)),
    ],
  };
}

function circleCrossings(centre: Point, radius: number, start: Point, along: Point): number[] {
  const [x, y] = [start.x - centre.x, start.y - centre.y];
  const square = along.x ** 2 + along.y ** 2;
  const half = (x * along.x + y * along.y) / square;
  const root = half ** 2 - (x ** 2 + y ** 2 - radius ** 2) / square;
  return root < 0 ? [] : [-half - Math.sqrt(root), -half + Math.sqrt(root)];
}

function rayCrossing(centre: Point, angle: number, start: Point, along: Point): number[] {
  const ray = onCircle({ x: 0, y: 0 }, 1, angle);
  const across = along.x * ray.y - along.y * ray.x;
  if (across === 0) return [];
  const at = ((centre.x - start.x) * ray.y - (centre.y - start.y) * ray.x) / across;
  const [x, y] = [start.x + at * along.x - centre.x, start.y + at * along.y - centre.y];
  // Behind the centre there is no edge: a cut there would leave pieces too short to draw.
  return x * ray.x + y * ray.y >= 0 ? [at] : [];
}
