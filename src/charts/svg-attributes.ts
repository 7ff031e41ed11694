import type { PaintRole, PathShape, Shape, TextShape } from './scene.js';
import { textDirection } from './text-direction.js';

/** An attribute's name and value; `undefined` says that the attribute is absent. */
export type Attribute = readonly [name: string, value: string | undefined];

/** Hundredths of a pixel are finer than any screen. */
export function pixels(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/**
 * The SVG attributes of a shape, all that it may ever have, so that a reused node loses what its new shape lacks.
 * `paint` gives the text of a role: a `var(…)` on a page, a colour in a file.
 */
export function svgAttributes(shape: Shape, paint: (role: PaintRole) => string): readonly Attribute[] {
  return shape.kind === 'path' ? pathAttributes(shape, paint) : textAttributes(shape, paint);
}

function pathAttributes(shape: PathShape, paint: (role: PaintRole) => string): readonly Attribute[] {
  const stroked = shape.stroke !== undefined;
  return [
    ['class', `cb-${shape.layer}`],
    ['d', shape.d],
    ['fill', shape.fill === undefined ? 'none' : paint(shape.fill)],
    ['stroke', shape.stroke && paint(shape.stroke)],
    ['stroke-width', stroked ? pixels(shape.strokeWidth ?? 1) : undefined],
    ['stroke-dasharray', stroked ? shape.dash?.map(pixels).join(' ') : undefined],
    ['stroke-linejoin', stroked ? 'round' : undefined],
    ['stroke-linecap', stroked && shape.dash === undefined ? 'round' : undefined],
    ['opacity', shape.opacity === undefined ? undefined : String(shape.opacity)],
  ];
}

function textAttributes(shape: TextShape, paint: (role: PaintRole) => string): readonly Attribute[] {
  const direction = textDirection(shape.text);
  const start = direction === 'rtl' ? 'right' : 'left';
  return [
    ['class', `cb-${shape.layer}`],
    ['x', pixels(shape.x)],
    ['y', pixels(shape.y)],
    ['direction', direction],
    ['text-anchor', shape.anchor === 'middle' ? 'middle' : shape.anchor === start ? 'start' : 'end'],
    ['font-size', pixels(shape.size)],
    ['font-weight', shape.bold && '600'],
    ['fill', paint(shape.fill)],
    ['stroke', shape.halo && paint(shape.halo)],
    ['stroke-width', shape.halo && pixels(haloWidth)],
    ['stroke-linejoin', shape.halo && 'round'],
    ['paint-order', shape.halo && 'stroke'],
  ];
}

/** Stroke width of the outline behind text, in pixels: half of it shows. */
export const haloWidth = 4;
