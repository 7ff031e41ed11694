import { onCircle } from './arc.js';
import type { Point } from './point.js';
import { pen } from './polyline.js';
import type { Region } from './region.js';

/** Lines on which `x · place.x + y · place.y` is a multiple of a step. */
export type Slope = 'rising' | 'falling' | 'level' | 'upright';

const slopes: Readonly<Record<Slope, Point>> = {
  rising: { x: 1, y: 1 },
  falling: { x: -1, y: 1 },
  level: { x: 0, y: 1 },
  upright: { x: 1, y: 0 },
};

/** What is shorter is no line. */
const leastLength = 0.7;

/** Parallel lines across surfaces, each cut where it leaves one; on one raster all over the paper. */
export function hatch(regions: readonly Region[], slope: Slope, step: number): string {
  const path = pen();
  const { x: a, y: b } = slopes[slope];
  const along = { x: b, y: -a };
  const least = leastLength / Math.hypot(a, b);
  for (const { box, crossings, holds } of regions) {
    const [right, foot] = [box.x + box.width, box.y + box.height];
    const corners = [box.x, right].flatMap((x) => [box.y, foot].map((y) => a * x + b * y));
    const last = Math.max(...corners);
    for (let place = Math.ceil(Math.min(...corners) / step) * step; place < last; place += step) {
      const start = { x: (a * place) / (a * a + b * b), y: (b * place) / (a * a + b * b) };
      const at = (t: number): Point => ({ x: start.x + t * along.x, y: start.y + t * along.y });
      const cuts = crossings(start, along).toSorted((one, other) => one - other);
      cuts.slice(1).forEach((end, before) => {
        const begin = cuts[before] as number;
        if (end - begin < least || !holds(at((begin + end) / 2))) return;
        const [from, to] = [at(begin), at(end)];
        path.moveTo(from.x, from.y);
        path.lineTo(to.x, to.y);
      });
    }
  }
  return path.toString();
}

/** Eight ways from a point. */
const around = Array.from({ length: 8 }, (_, eighth) => onCircle({ x: 0, y: 0 }, 1, (eighth * Math.PI) / 4));

/** Dots on surfaces, every other row between those of the row before; none is cut. */
export function dots(regions: readonly Region[], step: number, radius: number): string {
  const path = pen();
  const reach = radius + 0.5;
  for (const { box, holds } of regions) {
    const lastRow = Math.floor((box.y + box.height) / step);
    for (let row = Math.ceil(box.y / step); row <= lastRow; row++) {
      const shift = row % 2 === 0 ? 0 : step / 2;
      const lastColumn = Math.floor((box.x + box.width - shift) / step);
      for (let column = Math.ceil((box.x - shift) / step); column <= lastColumn; column++) {
        const [x, y] = [column * step + shift, row * step];
        if (!around.every((way) => holds({ x: x + reach * way.x, y: y + reach * way.y }))) continue;
        path.moveTo(x + radius, y);
        path.arc(x, y, radius, 0, 2 * Math.PI);
        path.closePath();
      }
    }
  }
  return path.toString();
}
