import type { Point } from './point.js';
import { pen } from './polyline.js';

/** Shapes that are told apart without their colour, and what each says of something that has a target. */
export const statusSymbols = { met: 'disc', near: 'triangle', missed: 'square' } as const;
export type StatusSymbol = (typeof statusSymbols)[keyof typeof statusSymbols];

/** A symbol of a size (its height and width, pixels) about a point. */
export function symbolPath(symbol: StatusSymbol, { x, y }: Point, size: number): string {
  const path = pen();
  const half = size / 2;
  if (symbol === 'disc') {
    path.arc(x, y, half, 0, 2 * Math.PI);
  } else if (symbol === 'triangle') {
    path.moveTo(x, y - half);
    path.lineTo(x + half, y + half);
    path.lineTo(x - half, y + half);
  } else {
    // As heavy to the eye as the disc.
    const side = half * 0.89;
    path.moveTo(x - side, y - side);
    path.lineTo(x + side, y - side);
    path.lineTo(x + side, y + side);
    path.lineTo(x - side, y + side);
  }
  path.closePath();
  return path.toString();
}
