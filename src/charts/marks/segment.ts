import type { PaintRole, PathShape } from '../scene.js';
import { dimmed, type BarLook } from './bar.js';
import { filledArea, type Look } from './look.js';
import type { Region } from './region.js';

/** One part of one whole; without an outline where it is nothing. */
export interface Segment {
  readonly d: string;
  readonly region: Region;
}

/** One part of one or more wholes, in one colour and with one look: plain, faint, or with an outline about it. */
export function segmentMark(
  key: string,
  segments: readonly Segment[],
  role: PaintRole,
  look: Look,
  emphasis: BarLook['emphasis'],
): PathShape[] {
  const drawn = segments.filter(({ d }) => d !== '');
  if (drawn.length === 0) return [];
  const d = drawn.map((one) => one.d).join('');
  const regions = drawn.map(({ region }) => region);
  const shapes = filledArea(`part ${key}`, { d, regions }, role, look, emphasis === 'dimmed' ? dimmed : 1);
  if (emphasis === 'selected') {
    shapes.push({
      kind: 'path',
      layer: 'bar',
      key: `part ${key} selected`,
      d,
      stroke: 'ink',
      strokeWidth: 1.5,
    });
  }
  return shapes;
}

/** How a part looks among parts of which some are selected. */
export function emphasisOf(part: number, selected: ReadonlySet<number> | undefined): BarLook['emphasis'] {
  if (selected === undefined || selected.size === 0) return 'plain';
  return selected.has(part) ? 'selected' : 'dimmed';
}
