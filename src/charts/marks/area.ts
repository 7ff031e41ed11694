import type { PaintRole, PathShape } from '../scene.js';
import { pen, trace, type Polyline } from './polyline.js';

/** The surface between a line and its base, gaps left open. The line itself is a line mark. */
export function areaMark(
  key: string,
  lines: readonly Polyline[],
  base: number,
  role: PaintRole,
): PathShape[] {
  const path = pen();
  for (const line of lines) {
    const last = line.index.length - 1;
    if (last === 0) continue;
    path.moveTo(line.x[0] as number, base);
    trace(path, line, 0, last, false);
    path.lineTo(line.x[last] as number, base);
    path.closePath();
  }
  const d = path.toString();
  return d === '' ? [] : [{ kind: 'path', key: `area ${key}`, layer: 'area', d, fill: role, opacity: 0.14 }];
}
