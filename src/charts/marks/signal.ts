import type { Shape } from '../scene.js';
import type { Point } from './point.js';
import { round } from '../round.js';

/** How a signal looks; each kind has its own shape, so that none is told by colour alone. */
export type SignalShape = 'diamond' | 'square' | 'up' | 'down' | 'disc';

const reach = 5.5;

/** A mark round a point of a series that is hardly chance. */
export function signalMark(key: string, shape: SignalShape, { x, y }: Point): Shape {
  return {
    kind: 'path',
    key: `signal ${key}`,
    layer: 'point',
    d: outline(shape, x, y),
    fill: 'near',
    stroke: 'surface',
    strokeWidth: 1.5,
  };
}

function outline(shape: SignalShape, x: number, y: number): string {
  const r = reach;
  const path = (...points: readonly (readonly [number, number])[]): string =>
    `M${points.map(([right, down]) => `${round(x + right)},${round(y + down)}`).join('L')}Z`;
  if (shape === 'diamond') return path([0, -r - 1], [r + 1, 0], [0, r + 1], [-r - 1, 0]);
  if (shape === 'square') return path([-r + 1, -r + 1], [r - 1, -r + 1], [r - 1, r - 1], [-r + 1, r - 1]);
  if (shape === 'up') return path([0, -r], [r, r - 1], [-r, r - 1]);
  if (shape === 'down') return path([0, r], [r, -r + 1], [-r, -r + 1]);
  const s = r - 1;
  return `M${round(x - s)},${round(y)}a${s},${s} 0 1 0 ${2 * s},0a${s},${s} 0 1 0 ${-2 * s},0Z`;
}
