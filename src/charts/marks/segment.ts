import type { PaintRole, PathShape } from '../scene.js';
import { dimmed, type BarLook } from './bar.js';

/** The outlines of one part of one or more wholes, as one colour: full, faint, or full with an outline. */
export function segmentMark(
  key: string,
  outlines: readonly string[],
  role: PaintRole,
  emphasis: BarLook['emphasis'],
): PathShape[] {
  const d = outlines.join('');
  if (d === '') return [];
  const shape = { kind: 'path', layer: 'bar', d } as const;
  const shapes: PathShape[] = [
    { ...shape, key: `part ${key}`, fill: role, ...(emphasis === 'dimmed' && { opacity: dimmed }) },
  ];
  if (emphasis === 'selected') {
    shapes.push({ ...shape, key: `part ${key} outline`, stroke: 'ink', strokeWidth: 1.5 });
  }
  return shapes;
}

/** How a part looks among parts of which some are selected. */
export function emphasisOf(part: number, selected: ReadonlySet<number> | undefined): BarLook['emphasis'] {
  if (selected === undefined || selected.size === 0) return 'plain';
  return selected.has(part) ? 'selected' : 'dimmed';
}
