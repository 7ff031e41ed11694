import type { PaintRole, PathShape } from '../scene.js';
import { pen } from './polyline.js';

/** A value with the interval about it; NaN where there is none. */
export interface Dot {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Made of too few to rest on: drawn as a ring. */
  readonly hollow: boolean;
}

/** The line that dots lie on, in CSS pixels. */
export interface DotTrack {
  /** Where the scale begins and ends on the paper; the smaller is the left one. */
  readonly left: number;
  readonly right: number;
  /** Height of its middle. */
  readonly y: number;
  readonly radius: number;
  readonly role: PaintRole;
  /** Where a value lies. Beyond the ends it is drawn at the end, as an arrow that points out. */
  place(value: number): number;
}

/** A dot on its whisker. An end of the whisker that lies beyond the scale has no cap. Nothing where there is no value. */
export function dotMark(key: string, { value, low, high, hollow }: Dot, track: DotTrack): PathShape[] {
  if (!Number.isFinite(value)) return [];
  const { left, right, y, radius, role } = track;
  const shapes: PathShape[] = [];
  if (Number.isFinite(low) && Number.isFinite(high)) {
    const whisker = pen();
    const ends = [track.place(low), track.place(high)] as const;
    const [from, to] = ends.map((x) => within(x, left, right)) as [number, number];
    whisker.moveTo(from, y);
    whisker.lineTo(to, y);
    for (const x of ends) {
      if (x < left || x > right) continue;
      whisker.moveTo(x, y - radius * 0.7);
      whisker.lineTo(x, y + radius * 0.7);
    }
    shapes.push({
      kind: 'path',
      key: `whisker ${key}`,
      layer: 'band',
      d: whisker.toString(),
      stroke: role,
      strokeWidth: 1.5,
      opacity: 0.55,
    });
  }
  const at = track.place(value);
  const head = pen();
  if (at < left || at > right) {
    const tip = within(at, left, right);
    const back = tip + (at < left ? 1.8 : -1.8) * radius;
    head.moveTo(tip, y);
    head.lineTo(back, y - radius);
    head.lineTo(back, y + radius);
  } else {
    head.moveTo(at + radius, y);
    head.arc(at, y, radius, 0, 2 * Math.PI);
  }
  head.closePath();
  const style = hollow
    ? ({ fill: 'surface', stroke: role, strokeWidth: 1.5 } as const)
    : ({ fill: role } as const);
  shapes.push({ kind: 'path', key: `dot ${key}`, layer: 'point', d: head.toString(), ...style });
  return shapes;
}

function within(x: number, left: number, right: number): number {
  return Math.max(left, Math.min(right, x));
}
