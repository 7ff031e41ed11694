import type { PathShape } from '../scene.js';
import { glyphMark, type GlyphName } from './glyph.js';
import { pen } from './polyline.js';

/** How something stands to its target. */
export const statuses = ['met', 'near', 'missed', 'unclear'] as const;
export type Status = (typeof statuses)[number];

const glyphs: Readonly<Record<Status, GlyphName>> = {
  met: 'disc',
  near: 'triangle',
  missed: 'square',
  unclear: 'ring',
};

/** The sign of a status, told apart without its colour. `x` and `y` are its middle. */
export function statusMark(key: string, status: Status, x: number, y: number, size: number): PathShape {
  const box = { x: x - size / 2, y: y - size / 2, width: size, height: size };
  return { ...glyphMark(key, glyphs[status], box, { role: status, hollow: false }), layer: 'point' };
}

/** What keeps a sign from lines that it stands on: to be drawn under it. */
export function statusGround(key: string, x: number, y: number, size: number): PathShape {
  const path = pen();
  path.moveTo(x + size * 0.75, y);
  path.arc(x, y, size * 0.75, 0, 2 * Math.PI);
  path.closePath();
  return { kind: 'path', key: `${key} ground`, layer: 'point', d: path.toString(), fill: 'surface' };
}
