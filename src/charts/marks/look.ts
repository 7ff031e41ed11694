import type { Rectangle } from '../plot-frame.js';
import type { PaintRole, PathShape } from '../scene.js';
import { pen } from './polyline.js';

/** How a surface is told apart where its colour is not seen: full, striped, or an outline with a hint of colour. */
export type Look = 'full' | 'striped' | 'hollow';

/** Between two stripes, pixels. */
const stripeStep = 5;

/** A rectangle with a look. */
export function filledBox(key: string, box: Rectangle, role: PaintRole, look: Look): PathShape[] {
  const { x, y, width, height } = box;
  if (look === 'hollow') {
    const inset = Math.min(0.625, width / 2, height / 2);
    const d = outline(x + inset, y + inset, width - 2 * inset, height - 2 * inset);
    return [
      { kind: 'path', key, layer: 'bar', d, fill: role, opacity: 0.25 },
      { kind: 'path', key: `${key} outline`, layer: 'bar', d, stroke: role, strokeWidth: 1.25 },
    ];
  }
  const d = outline(x, y, width, height);
  const full: PathShape = { kind: 'path', key, layer: 'bar', d, fill: role };
  const stripes = look === 'striped' ? stripesIn(box) : '';
  return stripes === ''
    ? [full]
    : [
        full,
        {
          kind: 'path',
          key: `${key} stripes`,
          layer: 'bar',
          d: stripes,
          stroke: 'surface',
          strokeWidth: 1.5,
        },
      ];
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

/** Lines that rise to the right across a rectangle, each cut where it leaves it; on one raster all over the paper. */
function stripesIn({ x, y, width, height }: Rectangle): string {
  const path = pen();
  const [right, foot] = [x + width, y + height];
  // On each line x + y is the same.
  for (let sum = Math.ceil((x + y) / stripeStep) * stripeStep; sum < right + foot; sum += stripeStep) {
    const from = { x: Math.max(x, sum - foot), y: Math.min(foot, sum - x) };
    const to = { x: Math.min(right, sum - y), y: Math.max(y, sum - right) };
    if (to.x - from.x < 0.5) continue;
    path.moveTo(from.x, from.y);
    path.lineTo(to.x, to.y);
  }
  return path.toString();
}
