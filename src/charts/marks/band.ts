import type { PaintRole, PathShape } from '../scene.js';
import { pen, trace, type Polyline } from './polyline.js';

/**
 * The surface between two lines that have the same gaps, such as the ends of an interval. Between two gaps it has no
 * width; there it is a stroke from the one value to the other.
 */
export function bandMark(
  key: string,
  lows: readonly Polyline[],
  highs: readonly Polyline[],
  role: PaintRole,
): PathShape[] {
  const surface = pen();
  const strokes = pen();
  lows.forEach((low, at) => {
    const high = highs[at] as Polyline;
    if (low.index.length === 1 && high.index.length === 1) {
      trace(strokes, low, 0, 0, true);
      trace(strokes, high, 0, 0, false);
      return;
    }
    trace(surface, high, 0, high.index.length - 1, true);
    trace(surface, low, low.index.length - 1, 0, false);
    surface.closePath();
  });
  const shapes: PathShape[] = [];
  const filled = surface.toString();
  const stroked = strokes.toString();
  if (filled !== '') {
    shapes.push({ kind: 'path', key: `band ${key}`, layer: 'band', d: filled, fill: role, opacity: 0.16 });
  }
  if (stroked !== '') {
    shapes.push({
      kind: 'path',
      key: `whiskers ${key}`,
      layer: 'band',
      d: stroked,
      stroke: role,
      strokeWidth: 3,
      opacity: 0.3,
    });
  }
  return shapes;
}
