import type { PaintRole, PathShape } from '../scene.js';
import { pointMark, type Point } from './point.js';
import { pen, trace, type Polyline } from './polyline.js';

/** How a line looks. */
export interface LineStyle {
  readonly role: PaintRole;
  readonly width: number;
  readonly dash?: readonly number[];
  /** Whether values that are not final are shown as hollow points; their strokes are dashed in any case. */
  readonly hollowPoints: boolean;
}

/** Of the strokes to and from values that are not final. */
const partialDash = [3, 3];

/**
 * A line with its gaps. A stroke with an end that is not final is dashed; a value between two gaps, which no stroke
 * touches, is a dot.
 */
export function lineMark(
  key: string,
  lines: readonly Polyline[],
  style: LineStyle,
  isPartial: (index: number) => boolean,
): PathShape[] {
  const { role, width } = style;
  const radius = Math.max(2, width * 1.75);
  const whole = pen();
  const partial = pen();
  const dots: Point[] = [];
  const hollow: Point[] = [];
  for (const line of lines) {
    const { index, x, y } = line;
    const last = index.length - 1;
    for (let at = 0; at <= last; at++) {
      const point = { x: x[at] as number, y: y[at] as number };
      const open = isPartial(index[at] as number);
      if (open && style.hollowPoints) {
        // Where they are dense, hollow points that touched would be a smear.
        if (Math.abs(point.x - (hollow.at(-1)?.x ?? Infinity)) >= 3 * radius) hollow.push(point);
      } else if (last === 0) dots.push(point);
    }
    for (let from = 0; from < last;) {
      const dashed = (at: number): boolean =>
        isPartial(index[at] as number) || isPartial(index[at + 1] as number);
      let to = from + 1;
      while (to < last && dashed(to) === dashed(from)) to++;
      trace(dashed(from) ? partial : whole, line, from, to, true);
      from = to;
    }
  }
  const shape = (part: string, d: string, dash: readonly number[] | undefined): PathShape[] =>
    d === ''
      ? []
      : [
          {
            kind: 'path',
            key: `${part} ${key}`,
            layer: 'line',
            d,
            stroke: role,
            strokeWidth: width,
            ...(dash && { dash }),
          },
        ];
  return [
    ...shape('line', whole.toString(), style.dash),
    ...shape('partial', partial.toString(), style.dash ?? partialDash),
    ...pointMark(`dots ${key}`, dots, { role, radius: Math.max(2, width * 1.5), hollow: false }),
    ...pointMark(`hollow ${key}`, hollow, { role, radius, hollow: true }),
  ];
}
