import type { PathShape } from '../scene.js';
import { pen } from './polyline.js';

/** How something stands to its target. */
export const statuses = ['met', 'near', 'missed', 'unclear'] as const;
export type Status = (typeof statuses)[number];

/**
 * The sign of a status, told apart without its colour: a disc, a triangle, a square, a broken ring. `x` and `y` are its
 * middle.
 */
export function statusMark(key: string, status: Status, x: number, y: number, size: number): PathShape {
  const path = pen();
  const half = size / 2;
  if (status === 'met' || status === 'unclear') {
    const radius = status === 'met' ? half : half - 0.75;
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
  } else if (status === 'near') {
    path.moveTo(x, y - half);
    path.lineTo(x + half, y + half * 0.8);
    path.lineTo(x - half, y + half * 0.8);
  } else {
    const side = half * 0.85;
    path.moveTo(x - side, y - side);
    path.lineTo(x + side, y - side);
    path.lineTo(x + side, y + side);
    path.lineTo(x - side, y + side);
  }
  path.closePath();
  const shape = { kind: 'path', key, layer: 'point', d: path.toString() } as const;
  return status === 'unclear'
    ? { ...shape, stroke: status, strokeWidth: 1.5, dash: [2, 1.5] }
    : { ...shape, fill: status };
}

/** What keeps a sign from lines that it stands on: to be drawn under it. */
export function statusGround(key: string, x: number, y: number, size: number): PathShape {
  const path = pen();
  path.moveTo(x + size * 0.75, y);
  path.arc(x, y, size * 0.75, 0, 2 * Math.PI);
  path.closePath();
  return { kind: 'path', key: `${key} ground`, layer: 'point', d: path.toString(), fill: 'surface' };
}
