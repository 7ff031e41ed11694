import type { Rectangle } from '../plot-frame.js';
import type { PaintRole, PathShape } from '../scene.js';

/** Small shapes that say something by themselves. */
export type GlyphName = 'up' | 'down' | 'same' | 'disc' | 'triangle' | 'square' | 'ring' | 'rule';

/** In a square of 1 × 1: the ends of straight lines, or the radius of a circle about the middle. */
const outlines: Readonly<Record<GlyphName, readonly (readonly [number, number])[] | number>> = {
  up: [
    [0.5, 0.16],
    [0.9, 0.84],
    [0.1, 0.84],
  ],
  down: [
    [0.5, 0.84],
    [0.9, 0.16],
    [0.1, 0.16],
  ],
  same: [
    [0.12, 0.4],
    [0.88, 0.4],
    [0.88, 0.6],
    [0.12, 0.6],
  ],
  triangle: [
    [0.5, 0.1],
    [0.95, 0.88],
    [0.05, 0.88],
  ],
  square: [
    [0.12, 0.12],
    [0.88, 0.12],
    [0.88, 0.88],
    [0.12, 0.88],
  ],
  rule: [
    [0.44, 0],
    [0.56, 0],
    [0.56, 1],
    [0.44, 1],
  ],
  disc: 0.44,
  ring: 0.38,
};

/** A glyph as large as fits into the middle of a box; a ring and what is `hollow` are outlines. */
export function glyphMark(
  key: string,
  name: GlyphName,
  box: Rectangle,
  { role, hollow }: { readonly role: PaintRole; readonly hollow: boolean },
): PathShape {
  const size = Math.min(box.width, box.height);
  const x = box.x + (box.width - size) / 2;
  const y = box.y + (box.height - size) / 2;
  const outline = outlines[name];
  const at = (place: number): number => Math.round(place * size * 100) / 100;
  const d =
    typeof outline === 'number'
      ? `M${x + at(0.5 + outline)},${y + at(0.5)}A${at(outline)},${at(outline)},0,1,1,${x + at(0.5 - outline)},${y + at(0.5)}A${at(outline)},${at(outline)},0,1,1,${x + at(0.5 + outline)},${y + at(0.5)}Z`
      : `M${outline.map(([across, down]) => `${x + at(across)},${y + at(down)}`).join('L')}Z`;
  const shape = { kind: 'path', key, layer: 'label', d } as const;
  if (name === 'ring') return { ...shape, stroke: role, strokeWidth: 1.25, dash: [2, 1.5] };
  return hollow ? { ...shape, stroke: role, strokeWidth: 1.25 } : { ...shape, fill: role };
}
