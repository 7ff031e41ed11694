import { crisp } from './axes/value-axis.js';
import type { Point } from './marks/point.js';
import { pen } from './marks/polyline.js';
import type { Rectangle } from './plot-frame.js';
import type { PaintRole, Shape } from './scene.js';

/** A value under the pointer or the keyboard. */
export interface HoveredPoint extends Point {
  readonly key: string;
  readonly role: PaintRole;
  readonly focused: boolean;
}

/**
 * A hairline across the plot and a dot on each line. The ring of the keyboard's focus is round its point; where the
 * focused series has no value, the hairline itself is the focus.
 */
export function hoverShapes(
  x: number,
  plot: Rectangle,
  points: readonly HoveredPoint[],
  focus: boolean,
): Shape[] {
  const onLine = focus && !points.some(({ focused }) => focused);
  const shapes: Shape[] = [
    {
      kind: 'path',
      key: 'hairline',
      layer: 'hover',
      d: `M${crisp(x)},${plot.y}V${plot.y + plot.height}`,
      stroke: onLine ? 'focus' : 'axis',
      strokeWidth: onLine ? 2 : 1,
    },
  ];
  // The focused point lies over those that it may touch.
  for (const { key, role, focused, ...point } of points.toSorted(
    (a, b) => Number(a.focused) - Number(b.focused),
  )) {
    shapes.push(
      { kind: 'path', key: `ring ${key}`, layer: 'hover', d: circle(point, 5.5), fill: 'surface' },
      { kind: 'path', key: `dot ${key}`, layer: 'hover', d: circle(point, 4), fill: role },
    );
    if (focused) {
      const d = circle(point, 8);
      shapes.push({ kind: 'path', key: 'focus', layer: 'hover', d, stroke: 'focus', strokeWidth: 2 });
    }
  }
  return shapes;
}

function circle({ x, y }: Point, radius: number): string {
  const path = pen();
  path.arc(x, y, radius, 0, 2 * Math.PI);
  path.closePath();
  return path.toString();
}
