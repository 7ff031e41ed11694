import type { PaintRole, PathShape } from '../scene.js';
import { pen } from './polyline.js';

/** A place on the paper, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Dots of one size and colour, as one shape. Hollow ones say that the value is not final. */
export function pointMark(
  key: string,
  points: readonly Point[],
  style: { readonly role: PaintRole; readonly radius: number; readonly hollow: boolean },
): PathShape[] {
  if (points.length === 0) return [];
  const { role, radius, hollow } = style;
  const path = pen();
  for (const { x, y } of points) {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
    path.closePath();
  }
  const d = path.toString();
  return [
    hollow
      ? { kind: 'path', key, layer: 'point', d, fill: 'surface', stroke: role, strokeWidth: 1.5 }
      : { kind: 'path', key, layer: 'point', d, fill: role },
  ];
}
